package io.loadstone.cache;

import io.loadstone.Reference;

/// Total expectation, from memory inwards.
@Reference
public final class Expectation implements Amat {

    @Override
    public double total(double hitRate, double hitTime, double missTime) {
        return hitRate * hitTime + (1 - hitRate) * missTime;
    }

    @Override
    public double lookThrough(double[] times, double[] localMiss) {
        if (times.length != localMiss.length + 1)
            throw new IllegalArgumentException(
                    "%d times need %d miss rates, got %d".formatted(times.length, times.length - 1, localMiss.length));
        double beyond = times[localMiss.length];
        for (int level = localMiss.length - 1; level >= 0; level--)
            beyond = times[level] + localMiss[level] * beyond;
        return beyond;
    }

    @Override
    public double[] localMissRates(long accesses, long[] misses) {
        var rates = new double[misses.length];
        long reaching = accesses;
        for (int level = 0; level < misses.length; level++) {
            rates[level] = (double) misses[level] / reaching;
            reaching = misses[level];
        }
        return rates;
    }
}
