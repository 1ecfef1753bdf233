package io.loadstone.guarantees.stream;

import io.loadstone.stream.FrequencySketch;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Sketches to try the guarantees on: tables of counters that are right but for what a maker does.
final class Sketches {
    private Sketches() {}

    /// The hash functions of all rows.
    @FunctionalInterface
    interface Rows {
        int cell(int row, long key, int width);
    }

    /// Draws hash functions.
    @FunctionalInterface
    interface Hashing {
        Rows draw(int depth, RandomGenerator random);
    }

    /// Dimensions for an error and a chance of failure.
    @FunctionalInterface
    interface Size {
        int of(double epsilon);
    }

    /// `ceil(e / epsilon)`.
    static final Size WIDTH = epsilon -> (int) Math.ceil(Math.E / epsilon);
    /// `ceil(ln 1/delta)`.
    static final Size DEPTH = delta -> (int) Math.ceil(-Math.log(delta));

    /// A finalizer of good quality (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195), keyed twice: behaves like a random function.
    static long mix(long key, long seed) {
        long z = (key ^ seed) + 0x9E3779B97F4A7C15L;
        for (int round = 0; round < 2; round++) {
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            z = (z ^ z >>> 31) + Long.rotateLeft(seed, 17);
        }
        return z;
    }

    static int below(long word, int width) {
        return (int) Long.remainderUnsigned(word, width);
    }

    /// An own random function for each row.
    static Rows mixed(int depth, RandomGenerator random) {
        long[] seeds = random.longs(depth).toArray();
        return (row, key, width) -> below(mix(key, seeds[row]), width);
    }

    static FrequencySketch of(Hashing hashing) {
        return of(WIDTH, DEPTH, hashing);
    }

    static FrequencySketch of(Size width, Size depth, Hashing hashing) {
        return (epsilon, delta, random) -> new Table(width.of(epsilon), depth.of(delta),
                hashing.draw(depth.of(delta), random));
    }

    /// Makes a table of given dimensions.
    @FunctionalInterface
    interface TableMaker {
        Table make(int width, int depth, Rows rows);
    }

    static FrequencySketch table(TableMaker maker) {
        return (epsilon, delta, random) -> {
            int depth = DEPTH.of(delta);
            return made(maker, WIDTH.of(epsilon), depth, mixed(depth, random));
        };
    }

    private static Table made(TableMaker maker, int width, int depth, Rows rows) {
        Table table = maker.make(width, depth, rows);
        table.maker = maker;
        return table;
    }

    /// A table of counters.
    static class Table implements FrequencySketch.Sketch {
        final int width;
        final int depth;
        final Rows rows;
        final long[][] cells;
        private TableMaker maker = Table::new;

        Table(int width, int depth, Rows rows) {
            this.width = width;
            this.depth = depth;
            this.rows = rows;
            cells = new long[depth][width];
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public void add(long[] keys, long[] counts) {
            for (int i = 0; i < keys.length; i++)
                add(keys[i], counts[i]);
        }

        void add(long key, long count) {
            for (int row = 0; row < depth; row++)
                cells[row][rows.cell(row, key, width)] += count;
        }

        long[] counters(long key) {
            long[] counters = new long[depth];
            for (int row = 0; row < depth; row++)
                counters[row] = cells[row][rows.cell(row, key, width)];
            return counters;
        }

        long estimate(long key) {
            return Arrays.stream(counters(key)).min().orElseThrow();
        }

        @Override
        public long[] estimate(long... keys) {
            return Arrays.stream(keys).map(this::estimate).toArray();
        }

        long merged(long mine, long others) {
            return mine + others;
        }

        @Override
        public FrequencySketch.Sketch merge(FrequencySketch.Sketch other) {
            Table sum = made(maker, width, depth, rows);
            for (int row = 0; row < depth; row++)
                for (int cell = 0; cell < width; cell++)
                    sum.cells[row][cell] = merged(cells[row][cell], ((Table) other).cells[row][cell]);
            return sum;
        }
    }

    /// Conservative update (Estan & Varghese 2002, doi:10.1145/633025.633056): a counter is raised only as far as the estimate needs it. Its
    /// estimates lie between the truth and those of Count-Min, but depend on the order of the stream, so that two tables cannot be
    /// added.
    static final class Conservative extends Table {
        Conservative(int width, int depth, Rows rows) {
            super(width, depth, rows);
        }

        @Override
        void add(long key, long count) {
            long needed = estimate(key) + count;
            for (int row = 0; row < depth; row++) {
                int cell = rows.cell(row, key, width);
                cells[row][cell] = Math.max(cells[row][cell], needed);
            }
        }
    }
}
