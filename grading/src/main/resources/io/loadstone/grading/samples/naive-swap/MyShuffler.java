package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Wrong: each place is swapped with any other.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int i = 0; i < order.length; i++) {
            swap(order, i, random.nextInt(order.length));
        }
    }

    private static void swap(int[] order, int i, int j) {
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
    }
}
