package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.Arrays;

/// The definitions. The expected lag correlation does not depend on the lag: under a uniform order each pair of places holds each pair of
/// samples equally often, and `sum_(i != j) (x_i - m)(x_j - m) = -sum_i (x_i - m)^2`, so that the mean product of two different deviations
/// is `-1/(n-1)` times the mean square.
///
/// Source: Cochran 1977, section 2.9.
@Reference
public final class SampleMoments implements OrderStats {

    @Override
    public double lagCorrelation(double[] x, int lag) {
        int n = x.length;
        if (lag < 1 || lag >= n)
            throw new IllegalArgumentException("lag must lie in 1..%d, got %d".formatted(n - 1, lag));
        double mean = Arrays.stream(x).average().orElseThrow();
        double square = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            square += (x[i] - mean) * (x[i] - mean);
            product += i < n - lag ? (x[i] - mean) * (x[i + lag] - mean) : 0;
        }
        if (Arrays.stream(x).allMatch(value -> value == x[0]))
            throw new IllegalArgumentException("all %d values are %s: they have no correlation".formatted(n, x[0]));
        return product / (n - lag) / (square / n);
    }

    @Override
    public double expectedLagCorrelation(int n, int lag) {
        if (n < 2 || lag < 1 || lag >= n)
            throw new IllegalArgumentException("lag must lie in 1..%d, got %d".formatted(n - 1, lag));
        return -1.0 / (n - 1);
    }

    @Override
    public double trend(int[] order) {
        int n = order.length;
        double product = 0;
        for (int i = 0; i < n; i++)
            product += (2.0 * i - (n - 1)) * (2.0 * order[i] - (n - 1));
        double square = n * ((double) n * n - 1) / 3; // sum over i of (2 i - (n-1))^2
        return product / square;
    }
}
