package lab.cache;

import io.loadstone.cache.Prefetcher;

/// Task 11 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyPrefetcher implements Prefetcher {

    @Override
    public int distance(int latency, int work) {
        throw new UnsupportedOperationException("Task 11: find the smallest distance that hides the latency");
    }

    @Override
    public Stream open(int distance, int lines) {
        throw new UnsupportedOperationException("Task 11: recognise streams and ask for what lies ahead");
    }
}
