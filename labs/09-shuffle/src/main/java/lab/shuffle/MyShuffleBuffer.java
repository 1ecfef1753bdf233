package lab.shuffle;

import io.loadstone.shuffle.ShuffleBuffer;
import java.util.random.RandomGenerator;

/// Task 3 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyShuffleBuffer implements ShuffleBuffer {

    @Override
    public Open open(int capacity, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 3: open a buffer that mixes a stream");
    }
}
