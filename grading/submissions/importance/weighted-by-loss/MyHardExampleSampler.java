package lab.importance;

import io.loadstone.importance.HardExampleSampler;
import io.loadstone.importance.SumTree;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Running means in a [SumTree]; a draw is even with probability `floor`, and by the tree otherwise.
public final class MyHardExampleSampler implements HardExampleSampler {

    @Override
    public Session of(int n, double floor, double smoothing, double initial) {
        if (n < 1 || !(floor > 0 && floor <= 1) || !(smoothing > 0 && smoothing <= 1)
                || !(initial >= 0 && initial < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(
                    "need n >= 1, floor and smoothing in (0, 1], initial >= 0, got n = %d, floor = %s, smoothing = %s, initial = %s"
                            .formatted(n, floor, smoothing, initial));
        return new Running(n, floor, smoothing, initial);
    }

    private static final class Running implements Session {
        private final double floor;
        private final double smoothing;
        private final double[] mean;
        private final SumTree.Tree tree;

        Running(int n, double floor, double smoothing, double initial) {
            this.floor = floor;
            this.smoothing = smoothing;
            mean = new double[n];
            Arrays.fill(mean, initial);
            tree = new MySumTree().of(n);
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            tree.set(all, mean);
        }

        @Override
        public int[] draw(int k, RandomGenerator random) {
            int[] drawn = new int[k];
            for (int i = 0; i < k; i++) {
                boolean even = tree.total() == 0 || random.nextDouble() < floor;
                drawn[i] = even
                        ? random.nextInt(mean.length)
                        : tree.find(new double[]{random.nextDouble() * tree.total()})[0];
            }
            return drawn;
        }

        @Override
        public void report(int[] examples, double[] losses) {
            for (int i = 0; i < examples.length; i++)
                if (!(losses[i] >= 0 && losses[i] < Double.POSITIVE_INFINITY))
                    throw new IllegalArgumentException("loss of example %d must be finite and at least 0, got %s"
                            .formatted(examples[i], losses[i]));
            double[] changed = new double[examples.length];
            for (int i = 0; i < examples.length; i++) {
                mean[examples[i]] += smoothing * (losses[i] - mean[examples[i]]);
                changed[i] = mean[examples[i]];
            }
            tree.set(examples, changed);
        }

        private double probability(int example) {
            int n = mean.length;
            double total = tree.total();
            return total == 0 ? 1.0 / n : (1 - floor) * mean[example] / total + floor / n;
        }

        @Override
        public double[] probabilities() {
            double[] q = new double[mean.length];
            Arrays.setAll(q, this::probability);
            return q;
        }

        @Override
        public double[] weights(int[] examples) {
            return Arrays.stream(examples).mapToDouble(example -> mean.length * probability(example)).toArray();
        }
    }
}
