package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.random.RandomGenerator;

/// The Fisher-Yates shuffle in Durstenfeld's in-place form: `n - 1` bounded draws, `n - 1` swaps, no extra memory.
///
/// Why every order is equally likely: the draws have bounds `n, n-1, ..., 2`, so there are `n!` equally likely
/// sequences of draws, and different sequences lead to different orders (the last swap fixes the last element, the one
/// before fixes the last but one, and so on). One sequence for each order.
///
/// Source: Durstenfeld 1964, Algorithm 235, doi:10.1145/364520.364540.
@Reference
public final class FisherYates implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            // order[last+1 ..] is final. Its next member is drawn from all that are left, order[last] included.
            int chosen = random.nextInt(last + 1);
            int moved = order[chosen];
            order[chosen] = order[last];
            order[last] = moved;
        }
    }
}
