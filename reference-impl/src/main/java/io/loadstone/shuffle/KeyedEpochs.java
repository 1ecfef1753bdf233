package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Each order has a generator of its own, seeded by a hash of seed, epoch and purpose. Hashing twice, and not adding, keeps `(seed, epoch + 1)` apart
/// from `(seed + 1, epoch)`.
///
/// Balanced: take a sample above the mean while the sum so far is not positive, else one that is not above. Then the next deviation has the
/// opposite sign of a sum that is at most `max |v_i - mean|` away from 0, so it stays there. When one kind has run out, the others have one sign, and
/// the sum moves monotonically to its end, 0.
///
/// Source: Stafford 2011, variant 13 (the mixing function); Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
@Reference
public final class KeyedEpochs implements EpochOrder {
    private static final long FRESH = 0x6672_6573_68L;
    private static final long ONCE = 0x6f6e_6365L;
    private static final long FLIP = 0x666c_6970L;
    private final Shuffler shuffler = new FisherYates();

    @Override
    public int[] reshuffled(int n, long seed, int epoch) {
        return order(n, mix(mix(seed ^ FRESH) + epoch));
    }

    @Override
    public int[] once(int n, long seed, int epoch) {
        return order(n, mix(seed ^ ONCE));
    }

    @Override
    public int[] flipFlop(int n, long seed, int epoch) {
        int[] order = order(n, mix(mix(seed ^ FLIP) + epoch / 2));
        if (epoch % 2 == 1)
            for (int i = 0; i < n / 2; i++) {
                int moved = order[i];
                order[i] = order[n - 1 - i];
                order[n - 1 - i] = moved;
            }
        return order;
    }

    private int[] order(int n, long key) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        shuffler.shuffle(order, new SplittableRandom(key));
        return order;
    }

    private static long mix(long word) {
        long z = word + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public int[] balanced(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        int[] order = new int[values.length];
        double sum = 0;
        int above = next(values, mean, true, -1);
        int below = next(values, mean, false, -1);
        for (int i = 0; i < order.length; i++) {
            boolean up = below == values.length || (above < values.length && sum <= 0);
            order[i] = up ? above : below;
            sum += values[order[i]] - mean;
            if (up)
                above = next(values, mean, true, above);
            else
                below = next(values, mean, false, below);
        }
        return order;
    }

    private static int next(double[] values, double mean, boolean above, int after) {
        int i = after + 1;
        while (i < values.length && values[i] > mean != above)
            i++;
        return i;
    }
}
