package lab.stream;

import io.loadstone.stream.FrequencySketch;
import java.util.random.RandomGenerator;

/// Count-Min with tabulation hashing: a random number for each value of each byte of the key, and a table of them for each row.
public final class MyFrequencySketch implements FrequencySketch {

    @Override
    public Sketch open(double epsilon, double delta, RandomGenerator random) {
        int width = (int) Math.ceil(Math.E / epsilon);
        int depth = (int) Math.ceil(-Math.log(delta));
        long[][] tables = new long[depth][8 * 256];
        for (long[] table : tables)
            for (int i = 0; i < table.length; i++)
                table[i] = random.nextLong();
        return new Counters(width, tables, new long[depth * width]);
    }

    private static final class Counters implements Sketch {
        private final int width;
        private final long[][] tables;
        private final long[] counters; // row by row

        Counters(int width, long[][] tables, long[] counters) {
            this.width = width;
            this.tables = tables;
            this.counters = counters;
        }

        private int place(int row, long key) {
            long hash = 0;
            for (int b = 0; b < 8; b++) {
                int value = (int) (key >>> (8 * b)) & 0xFF;
                hash ^= tables[row][256 * b + value];
            }
            return row * width + (int) Long.remainderUnsigned(hash, width);
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int depth() {
            return tables.length;
        }

        @Override
        public void add(long[] keys, long[] counts) {
            for (int row = 0; row < depth(); row++)
                for (int i = 0; i < keys.length; i++)
                    counters[place(row, keys[i])] += counts[i];
        }

        @Override
        public long[] estimate(long... keys) {
            long[] estimates = new long[keys.length];
            for (int i = 0; i < keys.length; i++) {
                estimates[i] = counters[place(0, keys[i])];
                for (int row = 1; row < depth(); row++)
                    estimates[i] = Math.min(estimates[i], counters[place(row, keys[i])]);
            }
            return estimates;
        }

        @Override
        public Sketch merge(Sketch other) {
            long[] sum = counters.clone();
            for (int i = 0; i < sum.length; i++)
                sum[i] += ((Counters) other).counters[i];
            return new Counters(width, tables, sum);
        }
    }
}
