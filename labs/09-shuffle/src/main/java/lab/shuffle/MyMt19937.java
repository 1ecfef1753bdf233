package lab.shuffle;

import io.loadstone.shuffle.Mt19937;

/// Task 10 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyMt19937 implements Mt19937 {

    @Override
    public Generator seeded(int seed) {
        throw new UnsupportedOperationException("Task 10: fill the state from a seed");
    }

    @Override
    public Generator seeded(int[] key) {
        throw new UnsupportedOperationException("Task 10: fill the state from a key");
    }
}
