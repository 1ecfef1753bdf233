package io.loadstone.cache;

import io.loadstone.Reference;

/// One list of lines for each set, in the order of the last access. O(1) a line, however many ways there are.
@Reference
public final class SetAssociative implements CacheSim {

    @Override
    public Counts run(long[] addresses, boolean[] prefetch, int size, Geometry geometry) {
        if (size < 1 || size > geometry.line())
            throw new IllegalArgumentException("size must lie in 1..%d, got %d".formatted(geometry.line(), size));
        // Each access touches a first and a last line, mostly the same one.
        var lines = new long[2 * addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            lines[2 * i] = addresses[i] / geometry.line();
            lines[2 * i + 1] = (addresses[i] + size - 1) / geometry.line();
        }
        var cache = new Lines(DenseKeys.of(lines), geometry);
        long hits = 0;
        long demanded = 0;
        for (int i = 0; i < addresses.length; i++) {
            boolean first = cache.touch(2 * i);
            boolean last = cache.touch(2 * i + 1); // comes in also when the first was missing
            if (!prefetch[i]) {
                demanded++;
                hits += first && last ? 1 : 0;
            }
        }
        return new Counts(hits, demanded - hits, cache.evictions);
    }

    @Override
    public double hitRate(long hits, long misses) {
        return (double) hits / (hits + misses);
    }

    private static final class Lines {
        private final DenseKeys trace;
        private final int ways;
        private final Chains sets;
        private final int[] held; // lines in each set
        private long evictions;

        Lines(DenseKeys trace, Geometry geometry) {
            this.trace = trace;
            ways = geometry.ways();
            sets = new Chains(trace.count, geometry.sets());
            held = new int[geometry.sets()];
        }

        /// @param i index in the trace of lines
        boolean touch(int i) {
            int line = trace.ids[i];
            int set = (int) (trace.keys[line] % held.length);
            boolean hit = sets.contains(line);
            if (hit) {
                sets.remove(line);
            } else if (held[set] < ways) {
                held[set]++;
            } else {
                sets.remove(sets.first(set));
                evictions++;
            }
            sets.addLast(set, line);
            return hit;
        }
    }
}
