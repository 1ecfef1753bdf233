package io.loadstone.cache;

import io.loadstone.Reference;

/// Every reference that misses adds its whole penalty.
@Reference
public final class BlockingCache implements CpiModel {

    @Override
    public double cpi(double ideal, double references, double missRate, double penalty) {
        return ideal + references * missRate * penalty;
    }
}
