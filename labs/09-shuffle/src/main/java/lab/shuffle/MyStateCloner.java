package lab.shuffle;

import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.StateCloner;

/// Task 13 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyStateCloner implements StateCloner {

    @Override
    public int[] untemper(int... outputs) {
        throw new UnsupportedOperationException("Task 13: undo the tempering");
    }

    @Override
    public Mt19937.Generator rebuild(int[] outputs) {
        throw new UnsupportedOperationException("Task 13: rebuild the generator");
    }

    @Override
    public int[] afterJavaInts(int first, int second, int count) {
        throw new UnsupportedOperationException("Task 13: tell what comes next");
    }
}
