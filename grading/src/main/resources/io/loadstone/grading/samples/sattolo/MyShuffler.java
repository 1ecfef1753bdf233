package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Wrong: no element can stay; only cyclic orders come out.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i));
        }
    }

    private static void swap(int[] order, int i, int j) {
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
    }
}
