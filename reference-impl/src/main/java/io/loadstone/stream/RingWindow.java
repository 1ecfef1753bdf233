package io.loadstone.stream;

import io.loadstone.Reference;

/// A ring of the last `W` values, and a ring of those that can still become the maximum.
///
/// A value that is followed by a greater or equal one will never be the maximum: what is left decreases, and its first member is the
/// maximum. Each value enters and leaves once, so a step takes `O(1)` on average. On a strictly decreasing stream all `W` stay.
///
/// Sum and variance are taken afresh at each query, in `O(W)`: nothing drifts, however long the stream.
@Reference
public final class RingWindow implements WindowAggregate {

    @Override
    public Window open(int size) {
        if (size < 1)
            throw new IllegalArgumentException("a window holds at least 1 value, got " + size);
        return new Ring(size);
    }

    private static final class Ring implements Window {
        private final double[] values;
        private long seen;
        /// The times of the candidates for the maximum, oldest first, in a ring of their own.
        private final long[] candidates;
        private long first;
        private long end;

        Ring(int size) {
            values = new double[size];
            candidates = new long[size];
        }

        @Override
        public void add(double... values) {
            for (double value : values)
                add(value);
        }

        private void add(double value) {
            int size = values.length;
            if (first < end && candidates[(int) (first % size)] <= seen - size)
                first++; // leaves with its place in the ring, which the new value takes
            while (first < end && at(candidates[(int) ((end - 1) % size)]) <= value)
                end--;
            candidates[(int) (end++ % size)] = seen;
            values[(int) (seen++ % size)] = value;
        }

        private double at(long time) {
            return values[(int) (time % values.length)];
        }

        private int count() {
            return (int) Math.min(seen, values.length);
        }

        @Override
        public double sum() {
            double sum = 0;
            for (int i = 0; i < count(); i++)
                sum += values[i];
            return sum;
        }

        @Override
        public double max() {
            requireSome();
            return at(candidates[(int) (first % values.length)]);
        }

        @Override
        public double variance() {
            requireSome();
            double mean = sum() / count();
            double squares = 0;
            for (int i = 0; i < count(); i++)
                squares += (values[i] - mean) * (values[i] - mean); // of differences: squares of the values would cancel
            return squares / count();
        }

        private void requireSome() {
            if (seen == 0)
                throw new IllegalStateException("the window is empty");
        }

        @Override
        public int held() {
            return count(); // the candidates are places in the ring
        }
    }
}
