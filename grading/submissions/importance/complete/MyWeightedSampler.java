package lab.importance;

import io.loadstone.importance.WeightedSampler;
import java.util.random.RandomGenerator;

/// Prefix sums, searched by halving: `O(N)` to prepare, `O(log N)` a draw. (The loader's alias table needs `O(1)` a draw.)
public final class MyWeightedSampler implements WeightedSampler {

    @Override
    public Draws of(double[] importance) {
        return new Prefixes(importance);
    }

    private static final class Prefixes implements Draws {
        private final double[] importance;
        private final double[] upTo; // upTo[i] = importance[0] + ... + importance[i]

        Prefixes(double[] importance) {
            this.importance = importance.clone();
            upTo = new double[importance.length];
            double sum = 0;
            for (int i = 0; i < importance.length; i++) {
                if (!(importance[i] >= 0))
                    throw new IllegalArgumentException(
                            "importance of example " + i + " must be at least 0, got " + importance[i]);
                sum += importance[i];
                upTo[i] = sum;
            }
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("the sum of importance must be finite and above 0, got " + sum);
        }

        private double sum() {
            return upTo[upTo.length - 1];
        }

        @Override
        public int[] draw(int k, RandomGenerator random) {
            int[] drawn = new int[k];
            for (int d = 0; d < k; d++)
                drawn[d] = firstAbove(random.nextDouble() * sum());
            return drawn;
        }

        /// The first `i` with `upTo[i] > u`: an example of importance 0 is never the first. Invariant: it lies in `low..high`.
        private int firstAbove(double u) {
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > u)
                    high = middle;
                else
                    low = middle + 1;
            }
            return low;
        }

        @Override
        public double weight(int example) {
            return sum() / (importance.length * importance[example]);
        }
    }
}
