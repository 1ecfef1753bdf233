package io.loadstone.guarantees.stream;

import io.loadstone.stream.WindowAggregate;
import java.util.ArrayList;
import java.util.List;

/// The window as a list: every number straight from its definition. What a subclass does may be wrong.
class Windows implements WindowAggregate.Window {
    final int size;
    final List<Double> window = new ArrayList<>();

    Windows(int size) {
        this.size = size;
    }

    @Override
    public void add(double... values) {
        for (double value : values) {
            window.add(value);
            evict();
        }
    }

    void evict() {
        if (window.size() > size)
            window.removeFirst();
    }

    @Override
    public double sum() {
        return window.stream().mapToDouble(x -> x).sum();
    }

    @Override
    public double max() {
        return window.stream().mapToDouble(x -> x).max().orElseThrow(() -> new IllegalStateException("empty"));
    }

    @Override
    public double variance() {
        if (window.isEmpty())
            throw new IllegalStateException("empty");
        double mean = sum() / window.size();
        return window.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / window.size();
    }

    @Override
    public int held() {
        return window.size();
    }

    /// Two stacks (a queue of aggregates for any monoid: Tangwongsan et al. 2015, doi:10.14778/2752939.2752940): each entry of the
    /// front carries the aggregate of itself and all after it. Sum and maximum only; the variance is moved by Welford's method.
    static final class TwoStacks implements WindowAggregate.Window {
        private record Entry(double value, double sum, double max) {}

        private final int size;
        private final List<Entry> front = new ArrayList<>();
        private final List<Double> back = new ArrayList<>();
        private double backSum;
        private double backMax = Double.NEGATIVE_INFINITY;
        private double mean;
        private double squares;

        TwoStacks(int size) {
            this.size = size;
        }

        @Override
        public void add(double... values) {
            for (double value : values)
                add(value);
        }

        private void add(double value) {
            if (held() == size) {
                if (front.isEmpty())
                    flip();
                double gone = front.removeLast().value;
                int n = held();
                double before = mean;
                mean = n == 0 ? 0 : mean + (mean - gone) / n;
                squares = n == 0 ? 0 : squares - (gone - before) * (gone - mean);
            }
            back.add(value);
            backSum += value;
            backMax = Math.max(backMax, value);
            double before = mean;
            mean += (value - mean) / held();
            squares += (value - before) * (value - mean);
        }

        private void flip() {
            double sum = 0;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = back.size() - 1; i >= 0; i--) {
                sum += back.get(i);
                max = Math.max(max, back.get(i));
                front.add(new Entry(back.get(i), sum, max));
            }
            back.clear();
            backSum = 0;
            backMax = Double.NEGATIVE_INFINITY;
        }

        @Override
        public double sum() {
            return backSum + (front.isEmpty() ? 0 : front.getLast().sum);
        }

        @Override
        public double max() {
            if (held() == 0)
                throw new IllegalStateException("empty");
            return Math.max(backMax, front.isEmpty() ? Double.NEGATIVE_INFINITY : front.getLast().max);
        }

        @Override
        public double variance() {
            if (held() == 0)
                throw new IllegalStateException("empty");
            return Math.max(0, squares / held());
        }

        @Override
        public int held() {
            return front.size() + back.size();
        }
    }
}
