package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Right, but not in place: builds the order in a second array.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        int[] shuffled = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            shuffled[i] = shuffled[j];
            shuffled[j] = order[i];
        }
        System.arraycopy(shuffled, 0, order, 0, order.length);
    }
}
