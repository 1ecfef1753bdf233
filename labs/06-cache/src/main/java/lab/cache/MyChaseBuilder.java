package lab.cache;

import io.loadstone.cache.ChaseBuilder;
import java.util.random.RandomGenerator;

/// Task 7 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyChaseBuilder implements ChaseBuilder {

    @Override
    public int[] cycle(int lines, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 7: build one cycle through all lines");
    }

    @Override
    public int walk(int[] chain, int start, int loads) {
        throw new UnsupportedOperationException("Task 7: follow the chain");
    }

    @Override
    public double nanosPerLoad(long[] laps, int loads) {
        throw new UnsupportedOperationException("Task 7: find the time of a load");
    }
}
