package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Never returns.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        int i = order.length;
        while (i >= 0) {
            i = Math.max(i - 1, 0);
        }
    }
}
