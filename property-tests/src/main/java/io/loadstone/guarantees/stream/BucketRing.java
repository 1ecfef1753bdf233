package io.loadstone.guarantees.stream;

import io.loadstone.stream.WindowCounter;
import java.util.Arrays;

/// An exponential histogram as a number in a positional system: `count[i]` buckets of size `2^i`, and for each of the sizes a ring of their times in
/// one array. A one is a carry from the lowest place upwards, as when counting.
final class BucketRing implements WindowCounter {

    @Override
    public int bucketsPerSize(double epsilon) {
        int perSize = 2;
        while (1 / (2.0 * (perSize - 1)) > epsilon)
            perSize++;
        return perSize;
    }

    @Override
    public Counter open(int window, int perSize) {
        return new Places(window, perSize);
    }

    private static final class Places implements Counter {
        private static final int SIZES = 40;
        private final int window;
        private final int room;
        private final long[] times; // of size 2^i: times[i * room + (start[i] + j) % room], oldest first
        private final int[] start = new int[SIZES];
        private final int[] count = new int[SIZES];
        private int largest = -1;
        private long now;

        Places(int window, int perSize) {
            this.window = window;
            room = perSize + 1;
            times = new long[SIZES * room];
        }

        @Override
        public double[] add(boolean... bits) {
            double[] estimates = new double[bits.length];
            for (int i = 0; i < bits.length; i++) {
                now++;
                if (largest >= 0 && now - times[largest * room + start[largest]] >= window)
                    dropOldest();
                if (bits[i])
                    carry();
                estimates[i] = estimate();
            }
            return estimates;
        }

        private void dropOldest() {
            take(largest);
            while (largest >= 0 && count[largest] == 0)
                largest--;
        }

        private long take(int size) {
            long oldest = times[size * room + start[size]];
            start[size] = (start[size] + 1) % room;
            count[size]--;
            return oldest;
        }

        private void carry() {
            long time = now;
            for (int size = 0;; size++) {
                times[size * room + (start[size] + count[size]) % room] = time;
                count[size]++;
                largest = Math.max(largest, size);
                if (count[size] < room)
                    return;
                take(size);
                time = take(size); // the newer of the two oldest
            }
        }

        private double estimate() {
            double twice = 0; // of the ones: a bucket counts for its size, the oldest for half of what is one more
            for (int size = 0; size <= largest; size++)
                twice += 2.0 * count[size] * (1L << size);
            return largest < 0 ? 0 : (twice - (1L << largest) + 1) / 2;
        }

        @Override
        public long[] buckets() {
            long[] sizes = new long[Arrays.stream(count).sum()];
            int filled = 0;
            for (int size = 0; size <= largest; size++) {
                Arrays.fill(sizes, filled, filled + count[size], 1L << size);
                filled += count[size];
            }
            return sizes;
        }
    }
}
