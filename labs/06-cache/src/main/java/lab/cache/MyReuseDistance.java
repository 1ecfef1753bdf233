package lab.cache;

import io.loadstone.cache.ReuseDistance;

/// Task 5 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyReuseDistance implements ReuseDistance {

    @Override
    public int[] distances(int[] keys) {
        throw new UnsupportedOperationException("Task 5: count the distinct keys in between");
    }
}
