package lab.cache;

import io.loadstone.cache.CheApprox;

/// Task 10 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyCheApprox implements CheApprox {

    @Override
    public double characteristicTime(double[] popularity, int capacity) {
        throw new UnsupportedOperationException("Task 10: solve for the characteristic time");
    }

    @Override
    public double hitRate(double[] popularity, int capacity) {
        throw new UnsupportedOperationException("Task 10: compute the hit rate");
    }
}
