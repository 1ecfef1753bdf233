package lab.cache;

import io.loadstone.cache.Amat;

/// Task 15 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyAmat implements Amat {

    @Override
    public double total(double hitRate, double hitTime, double missTime) {
        throw new UnsupportedOperationException("Task 15: average whole times");
    }

    @Override
    public double lookThrough(double[] times, double[] localMiss) {
        throw new UnsupportedOperationException("Task 15: average over levels");
    }

    @Override
    public double[] localMissRates(long accesses, long[] misses) {
        throw new UnsupportedOperationException("Task 15: compute local miss rates");
    }
}
