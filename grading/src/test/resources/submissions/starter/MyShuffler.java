package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Not started.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 1: put `order` into a uniformly random order, in place");
    }
}
