package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The Count-Min sketch with hash functions that are linear over the field of `p = 2^61 - 1` elements.
///
/// A 64-bit key is more than a field element holds, so it is taken as two: `h(x) = (a * high + b * low + c mod p) mod w`. For two
/// keys that differ, the pair of values before `mod w` is uniform over all pairs: the family is pairwise independent.
///
/// Cost: `O(d)` an update and a query, `w d` counters.
///
/// Source: Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001; Carter & Wegman 1979,
/// doi:10.1016/0022-0000(79)90044-8.
@Reference
public final class CountMin implements FrequencySketch {

    @Override
    public Sketch open(double epsilon, double delta, RandomGenerator random) {
        if (!(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1))
            throw new IllegalArgumentException(
                    "epsilon and delta must lie between 0 and 1, got %s and %s".formatted(epsilon, delta));
        int width = (int) Math.ceil(Math.E / epsilon);
        int depth = (int) Math.ceil(Math.log(1 / delta));
        RowHash[] hashes = new RowHash[depth];
        for (int row = 0; row < depth; row++)
            hashes[row] = RowHash.draw(random); // independent rows: their failures multiply
        return new Table(width, hashes, new long[depth][width]);
    }

    private record RowHash(long a, long b, long c) {
        private static final long P = (1L << 61) - 1;

        static RowHash draw(RandomGenerator random) {
            return new RowHash(random.nextLong(P), random.nextLong(P), random.nextLong(P));
        }

        int cell(long key, int width) {
            long hashed = times(a, key >>> 32) + times(b, key & 0xFFFF_FFFFL) + c;
            return (int) (hashed % P % width);
        }

        /// `x * y mod p` for factors below `2^61`: the product has 122 bits, and `2^61 = 1 mod p`.
        private static long times(long x, long y) {
            long low = x * y;
            long high = Math.multiplyHigh(x, y);
            return ((low & P) + (high << 3 | low >>> 61)) % P;
        }
    }

    private static final class Table implements Sketch {
        private final int width;
        private final RowHash[] hashes;
        private final long[][] cells;

        Table(int width, RowHash[] hashes, long[][] cells) {
            this.width = width;
            this.hashes = hashes;
            this.cells = cells;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int depth() {
            return hashes.length;
        }

        @Override
        public void add(long[] keys, long[] counts) {
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] < 0)
                    throw new IllegalArgumentException("a count must not be negative, got " + counts[i]);
                for (int row = 0; row < hashes.length; row++)
                    cells[row][hashes[row].cell(keys[i], width)] += counts[i];
            }
        }

        @Override
        public long[] estimate(long... keys) {
            return Arrays.stream(keys).map(this::estimate).toArray();
        }

        private long estimate(long key) {
            // Each counter holds the key's count and what collided with it: the least has collided least.
            long least = Long.MAX_VALUE;
            for (int row = 0; row < hashes.length; row++)
                least = Math.min(least, cells[row][hashes[row].cell(key, width)]);
            return least;
        }

        @Override
        public Sketch merge(Sketch other) {
            if (!(other instanceof Table table) || !Arrays.equals(hashes, table.hashes) || width != table.width)
                throw new IllegalArgumentException("only sketches with the same hash functions can be merged");
            long[][] sum = new long[hashes.length][width];
            for (int row = 0; row < hashes.length; row++)
                for (int cell = 0; cell < width; cell++)
                    sum[row][cell] = cells[row][cell] + table.cells[row][cell];
            return new Table(width, hashes, sum);
        }
    }
}
