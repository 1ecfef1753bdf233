package lab.importance;

import io.loadstone.importance.TailEstimator;
import java.util.random.RandomGenerator;

/// Samples from the normal law around the threshold. `p/q = exp(a^2/2 - a x)`, in one exponent: the two factors of it would overflow
/// and underflow.
public final class MyTailEstimator implements TailEstimator {

    @Override
    public double estimate(double a, int n, RandomGenerator random) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double x = a + random.nextGaussian();
            if (x > a)
                sum += Math.exp(a * (a / 2 - x));
        }
        return sum / n;
    }
}
