package lab.cache;

import io.loadstone.cache.CachePolicy;

/// Task 1 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyLru implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        throw new UnsupportedOperationException("Task 1: replay the trace through LRU");
    }
}
