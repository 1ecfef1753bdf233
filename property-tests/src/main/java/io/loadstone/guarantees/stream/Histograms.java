package io.loadstone.guarantees.stream;

import io.loadstone.stream.WindowCounter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Exponential histograms to try the guarantees on: an own list of buckets for each size, right but for one fault.
final class Histograms {
    private Histograms() {}

    /// What a histogram gets wrong.
    enum Fault {
        NONE, WHOLE_LAST, DROPS_LAST, HALF_LAST, EXPIRES_LATE, EXPIRES_EARLY, NEVER_EXPIRES, OLDER_TIME, MERGES_NEWEST,
        ONE_MORE, NEVER_MERGES
    }

    static WindowCounter of(Fault fault) {
        return new WindowCounter() {
            @Override
            public int bucketsPerSize(double epsilon) {
                return 1 + (int) Math.ceil(0.5 / epsilon);
            }

            @Override
            public Counter open(int window, int perSize) {
                return new Levels(window, perSize, fault);
            }
        };
    }

    private static final class Levels implements WindowCounter.Counter {
        private final int window;
        private final int perSize;
        private final Fault fault;
        /// `levels.get(i)` holds the times of the buckets of size `2^i`, newest first.
        private final List<Deque<Long>> levels = new ArrayList<>();
        private long time;

        Levels(int window, int perSize, Fault fault) {
            this.window = fault == Fault.EXPIRES_LATE ? window + 1 : fault == Fault.EXPIRES_EARLY ? window - 1 : window;
            this.perSize = fault == Fault.ONE_MORE ? perSize + 1 : perSize;
            this.fault = fault;
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
            while (fault != Fault.NEVER_EXPIRES && !levels.isEmpty() && levels.getLast().getLast() <= time - window) {
                levels.getLast().removeLast();
                if (levels.getLast().isEmpty())
                    levels.removeLast();
            }
            if (bit)
                insert(0, time);
        }

        private void insert(int level, long newest) {
            if (level == levels.size())
                levels.add(new ArrayDeque<>());
            Deque<Long> buckets = levels.get(level);
            buckets.addFirst(newest);
            if (buckets.size() <= perSize || fault == Fault.NEVER_MERGES)
                return;
            if (fault == Fault.MERGES_NEWEST) {
                long first = buckets.removeFirst();
                buckets.removeFirst();
                insert(level + 1, first);
                return;
            }
            long older = buckets.removeLast();
            long newer = buckets.removeLast();
            insert(level + 1, fault == Fault.OLDER_TIME ? older : newer);
        }

        private double estimate() {
            if (levels.isEmpty())
                return 0;
            double all = 0;
            for (int level = 0; level < levels.size(); level++)
                all += levels.get(level).size() * (double) (1L << level);
            double last = 1L << (levels.size() - 1);
            return switch (fault) {
                case WHOLE_LAST -> all;
                case DROPS_LAST -> all - last;
                case HALF_LAST -> all - last / 2;
                default -> all - last + (1 + last) / 2;
            };
        }

        @Override
        public long[] buckets() {
            List<Long> sizes = new ArrayList<>();
            for (int level = 0; level < levels.size(); level++)
                for (int i = 0; i < levels.get(level).size(); i++)
                    sizes.add(1L << level);
            return sizes.stream().mapToLong(size -> size).toArray();
        }
    }

    /// The last `W` bits themselves: exact, and as large as the window.
    static final class Exact implements WindowCounter.Counter {
        private final int window;
        private final Deque<Boolean> bits = new ArrayDeque<>();
        private int ones;

        Exact(int window) {
            this.window = window;
        }

        @Override
        public double[] add(boolean... next) {
            double[] counts = new double[next.length];
            for (int i = 0; i < next.length; i++) {
                bits.addLast(next[i]);
                ones += next[i] ? 1 : 0;
                if (bits.size() > window && bits.removeFirst())
                    ones--;
                counts[i] = ones;
            }
            return counts;
        }

        @Override
        public long[] buckets() {
            long[] sizes = new long[ones];
            java.util.Arrays.fill(sizes, 1);
            return sizes;
        }
    }
}
