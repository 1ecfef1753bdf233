package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Wrong: draws from a generator of its own, seeded alike each time.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        Random own = new Random(42);
        for (int last = order.length - 1; last > 0; last--)
            swap(order, last, own.nextInt(last + 1));
    }

    private static void swap(int[] order, int i, int j) {
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
    }
}
