package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Wrong: starts its own generator from the same seed at each call.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        RandomGenerator own = new Random(42);
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, own.nextInt(i + 1));
        }
    }

    private static void swap(int[] order, int i, int j) {
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
    }
}
