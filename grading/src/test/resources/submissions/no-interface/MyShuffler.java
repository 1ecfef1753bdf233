package lab.shuffle;

import java.util.random.RandomGenerator;

/// Has the method, but does not say that it is a shuffler.
public final class MyShuffler {

    public void shuffle(int[] order, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }
}
