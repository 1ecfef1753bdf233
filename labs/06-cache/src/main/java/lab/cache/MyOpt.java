package lab.cache;

import io.loadstone.cache.CachePolicy;

/// Task 4 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyOpt implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        throw new UnsupportedOperationException("Task 4: replay the trace through OPT, with demand paging");
    }
}
