package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Wrong: a remainder of a 31-bit number favours small places; it shows where the bound is large.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--)
            swap(order, last, (random.nextInt() >>> 1) % (last + 1));
    }

    private static void swap(int[] order, int i, int j) {
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
    }
}
