package lab.cache;

import io.loadstone.cache.CachePolicy;

/// Task 3 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyLfu implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        throw new UnsupportedOperationException("Task 3: replay the trace through LFU");
    }
}
