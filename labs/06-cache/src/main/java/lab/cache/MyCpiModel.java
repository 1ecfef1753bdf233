package lab.cache;

import io.loadstone.cache.CpiModel;

/// Task 16 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyCpiModel implements CpiModel {

    @Override
    public double cpi(double ideal, double references, double missRate, double penalty) {
        throw new UnsupportedOperationException("Task 16: compute cycles per instruction");
    }
}
