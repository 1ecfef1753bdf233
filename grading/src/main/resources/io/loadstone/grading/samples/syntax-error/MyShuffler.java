package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Does not compile: a parenthesis is missing.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i-- {
            order[i] = 0;
        }
    }
}
