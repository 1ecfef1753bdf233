package lab.stream;

import io.loadstone.stream.Forgetting;

/// Moves the mean towards each value by the value's share of the weight; all other weights shrink together.
public final class MyForgetting implements Forgetting {

    @Override
    public Average open(double lambda) {
        return new Moving(lambda);
    }

    private static final class Moving implements Average {
        private final double lambda;
        private double mean;
        private double age;
        private double weight;
        private double weightOfSquares;
        private long last;

        Moving(double lambda) {
            this.lambda = lambda;
        }

        @Override
        public double[] update(double[] values, long[] times) {
            double[] means = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                long gap = times[i] - last;
                last = times[i];
                double shrink = Math.pow(lambda, gap);
                double old = weight * shrink;
                weight = old + 1;
                weightOfSquares = weightOfSquares * shrink * shrink + 1;
                mean += (values[i] - mean) / weight;
                age = (age + gap) * old / weight;
                means[i] = mean;
            }
            return means;
        }

        @Override
        public double ess() {
            return weight == 0 ? 0 : weight / weightOfSquares * weight;
        }

        @Override
        public double meanAge() {
            return weight == 0 ? 0 : age;
        }
    }
}
