package lab.cache;

import io.loadstone.cache.CachePolicy;

/// Task 2 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyFifo implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        throw new UnsupportedOperationException("Task 2: replay the trace through FIFO");
    }
}
