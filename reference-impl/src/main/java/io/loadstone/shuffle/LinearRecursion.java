package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.Arrays;

/// With `q = 1 - step` and `e = x - mean`, an epoch in the order `p` gives `e' = q^n e + step sum_j w_j b_(p(j))`, where `w_j = q^(n-1-j)` and
/// `b = a - mean`. Under a uniform order the sum has mean 0 and, because the draws are without replacement, variance
/// `V = sum_j (w_j - mean w)^2 * sum_i b_i^2 / (n-1)`: what all weights have in common falls out, since the `b_i` sum to 0.
///
/// Fresh orders add up as independent noise, `step^2 V (1 - q^(2nK)) / (1 - q^(2n))`; one order for all epochs adds up coherently,
/// `step^2 V ((1 - q^(nK)) / (1 - q^n))^2`. Independent draws have `w` itself in place of its deviations.
///
/// Source: derived; Cochran 1977, section 2.9 (the variance of a weighted sum without replacement).
@Reference
public final class LinearRecursion implements OrderError {

    @Override
    public double followed(Descent descent, int[][] orders) {
        double mean = mean(descent);
        double x = descent.start();
        for (int[] order : orders)
            for (int sample : order)
                x -= descent.step() * (x - descent.targets()[sample]);
        return (x - mean) * (x - mean);
    }

    @Override
    public double reshuffled(Descent descent, int epochs) {
        int n = descent.targets().length;
        double q = 1 - descent.step();
        double shrink = Math.pow(q, 2.0 * n);
        return forgotten(descent, epochs) + noise(descent) * (1 - Math.pow(q, 2.0 * n * epochs)) / (1 - shrink);
    }

    @Override
    public double once(Descent descent, int epochs) {
        int n = descent.targets().length;
        double q = 1 - descent.step();
        double coherent = (1 - Math.pow(q, (double) n * epochs)) / (1 - Math.pow(q, n));
        return forgotten(descent, epochs) + noise(descent) * coherent * coherent;
    }

    @Override
    public double independent(Descent descent, int epochs) {
        int n = descent.targets().length;
        double q = 1 - descent.step();
        return forgotten(descent, epochs) + descent.step() * descent.step() * square(descent) / n
                * (1 - Math.pow(q, 2.0 * n * epochs)) / (1 - q * q);
    }

    /// What is left of the start.
    private static double forgotten(Descent descent, int epochs) {
        double e = descent.start() - mean(descent);
        return Math.pow(1 - descent.step(), 2.0 * descent.targets().length * epochs) * e * e;
    }

    /// `step^2 V`.
    private static double noise(Descent descent) {
        int n = descent.targets().length;
        double[] weight = new double[n];
        Arrays.setAll(weight, j -> Math.pow(1 - descent.step(), j));
        double mean = Arrays.stream(weight).average().orElseThrow();
        double spread = Arrays.stream(weight).map(w -> (w - mean) * (w - mean)).sum();
        return descent.step() * descent.step() * spread * square(descent) / (n - 1);
    }

    private static double square(Descent descent) {
        double mean = mean(descent);
        return Arrays.stream(descent.targets()).map(a -> (a - mean) * (a - mean)).sum();
    }

    private static double mean(Descent descent) {
        return Arrays.stream(descent.targets()).average().orElseThrow();
    }
}
