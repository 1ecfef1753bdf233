package io.loadstone.stream;

import io.loadstone.Reference;

/// Four sums that all shrink together: of weights, squared weights, weighted values and weighted ages. `O(1)` a value.
@Reference
public final class ExponentialForgetting implements Forgetting {

    @Override
    public Average open(double lambda) {
        if (!(lambda > 0 && lambda < 1))
            throw new IllegalArgumentException("lambda must lie between 0 and 1, got " + lambda);
        return new Sums(lambda);
    }

    private static final class Sums implements Average {
        private final double lambda;
        private double weights;
        private double squares;
        private double values;
        private double ages;
        private long last;

        Sums(double lambda) {
            this.lambda = lambda;
        }

        @Override
        public double[] update(double[] values, long[] times) {
            double[] means = new double[values.length];
            for (int i = 0; i < values.length; i++)
                means[i] = update(values[i], times[i]);
            return means;
        }

        private double update(double value, long time) {
            long gap = weights == 0 ? 0 : time - last;
            double left = Math.pow(lambda, (double) gap);
            ages = left * (ages + weights * gap); // everybody is older by the gap
            weights = left * weights + 1;
            squares = left * left * squares + 1;
            values = left * values + value;
            last = time;
            return values / weights; // dividing by the sum so far corrects the start
        }

        @Override
        public double ess() {
            return weights == 0 ? 0 : weights * weights / squares;
        }

        @Override
        public double meanAge() {
            return weights == 0 ? 0 : ages / weights;
        }
    }
}
