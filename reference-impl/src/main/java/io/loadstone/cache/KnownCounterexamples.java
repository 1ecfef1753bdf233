package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.stream.IntStream;

/// A random visit of whole records; keys that were popular once; a loop one key too long; and a program that reads everything twice.
@Reference
public final class KnownCounterexamples implements CacheWitness {

    @Override
    public RecordLayout.Scan structuresWin() {
        return new RecordLayout.Scan(16, 4, 16, true, 64);
    }

    /// Some keys become so popular that LFU never lets go of them; then two others alternate in the only place that is left.
    @Override
    public int[] lfuLoses(int capacity, int factor) {
        int old = capacity - 1;
        int rounds = factor * (capacity + 1); // OPT misses capacity + 1 times: each key once
        return IntStream.concat(IntStream.range(0, 3 * old).map(i -> i % old),
                IntStream.range(0, 2 * rounds).map(i -> old + i % 2)).toArray();
    }

    @Override
    public int[] lruNeverHits(int capacity) {
        return IntStream.range(0, 50 * (capacity + 1)).map(i -> i % (capacity + 1)).toArray();
    }

    @Override
    public Pair higherHitRateIsSlower() {
        return new Pair(new Program(1937, 63), new Program(937, 63));
    }
}
