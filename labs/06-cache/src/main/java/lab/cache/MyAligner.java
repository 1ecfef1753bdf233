package lab.cache;

import io.loadstone.cache.Aligner;

/// Task 12 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyAligner implements Aligner {

    @Override
    public long align(long offset, long unit) {
        throw new UnsupportedOperationException("Task 12: find the next multiple");
    }

    @Override
    public int linesTouched(long offset, int size, int line) {
        throw new UnsupportedOperationException("Task 12: count the lines of an access");
    }

    @Override
    public long[] counters(int writers, long base, int line) {
        throw new UnsupportedOperationException("Task 12: give each writer a line");
    }
}
