package lab.cache;

import io.loadstone.cache.CacheWitness;
import io.loadstone.cache.RecordLayout;

/// Task 13 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyCacheWitness implements CacheWitness {

    @Override
    public RecordLayout.Scan structuresWin() {
        throw new UnsupportedOperationException("Task 13: hand in a scan that structures win");
    }

    @Override
    public int[] lfuLoses(int capacity, int factor) {
        throw new UnsupportedOperationException("Task 13: hand in a trace on which LFU is that much worse than OPT");
    }

    @Override
    public int[] lruNeverHits(int capacity) {
        throw new UnsupportedOperationException("Task 13: hand in a trace on which LRU never hits");
    }

    @Override
    public Pair higherHitRateIsSlower() {
        throw new UnsupportedOperationException("Task 13: hand in two programs that the hit rate misranks");
    }
}
