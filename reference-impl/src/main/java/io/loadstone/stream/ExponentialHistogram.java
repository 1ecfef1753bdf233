package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.ArrayList;
import java.util.List;

/// The exponential histogram as a list of buckets, newest first. `O(1)` merges a bit on average.
///
/// Source: Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363.
@Reference
public final class ExponentialHistogram implements WindowCounter {

    @Override
    public int bucketsPerSize(double epsilon) {
        if (!(epsilon > 0 && epsilon <= 0.5))
            throw new IllegalArgumentException("epsilon must lie above 0 and at most at 1/2, got " + epsilon);
        return 1 + (int) Math.ceil(1 / (2 * epsilon));
    }

    @Override
    public Counter open(int window, int perSize) {
        if (window < 1 || perSize < 2)
            throw new IllegalArgumentException(
                    "window must be at least 1 and perSize at least 2, got %d and %d".formatted(window, perSize));
        return new Histogram(window, perSize);
    }

    private static final class Histogram implements Counter {
        private record Bucket(long newest, long size) {}

        private final int window;
        private final int perSize;
        private final List<Bucket> buckets = new ArrayList<>();
        private long time;
        private long ones;

        Histogram(int window, int perSize) {
            this.window = window;
            this.perSize = perSize;
        }

        @Override
        public double[] add(boolean... bits) {
            double[] estimates = new double[bits.length];
            for (int i = 0; i < bits.length; i++) {
                add(bits[i]);
                estimates[i] = estimate();
            }
            return estimates;
        }

        private void add(boolean bit) {
            time++;
            // The window holds the times time - window + 1 .. time.
            if (!buckets.isEmpty() && buckets.getLast().newest <= time - window)
                ones -= buckets.removeLast().size;
            if (bit) {
                buckets.addFirst(new Bucket(time, 1));
                ones++;
                merge();
            }
        }

        private void merge() {
            int first = 0; // of the buckets of one size
            for (;;) {
                int end = first;
                while (end < buckets.size() && buckets.get(end).size == buckets.get(first).size)
                    end++;
                if (end - first <= perSize)
                    return;
                Bucket older = buckets.remove(end - 1);
                Bucket newer = buckets.remove(end - 2);
                buckets.add(end - 2, new Bucket(newer.newest, newer.size + older.size));
                first = end - 2;
            }
        }

        private double estimate() {
            if (buckets.isEmpty())
                return 0;
            long oldest = buckets.getLast().size;
            return ones - oldest + (1 + oldest) / 2.0;
        }

        @Override
        public long[] buckets() {
            return buckets.stream().mapToLong(Bucket::size).toArray();
        }
    }
}
