package io.loadstone.guarantees.importance;

import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BinomialDistribution;

/// A space of two atoms, on which a symmetric estimator depends on one binomial number: its exact mean and variance for samples of any size.
///
/// @param p target probability of the first atom, where `f = 1`; at the second `f = 0`
/// @param q its proposal probability
record TwoPoints(double p, double q) {

    /// Mean and variance of an estimator.
    record Moments(double mean, double variance) {}

    /// @param estimator of values and weights `p/q`
    Moments moments(int n, RandomGenerator order, ToDoubleBiFunction<double[], double[]> estimator) {
        var count = new BinomialDistribution(null, n, q);
        double mean = 0;
        double square = 0;
        for (int k = 0; k <= n; k++) {
            double probability = count.probability(k);
            if (probability < 1e-25)
                continue;
            double estimate = sample(n, k, order, estimator);
            mean += probability * estimate;
            square += probability * (estimate - p) * (estimate - p);
        }
        return new Moments(mean, square - (mean - p) * (mean - p));
    }

    private double sample(int n, int k, RandomGenerator order, ToDoubleBiFunction<double[], double[]> estimator) {
        double[] f = new double[n];
        double[] w = new double[n];
        int ones = k;
        for (int i = 0; i < n; i++) {
            boolean one = order.nextInt(n - i) < ones; // a random order, so that no place in the sample is special
            ones -= one ? 1 : 0;
            f[i] = one ? 1 : 0;
            w[i] = one ? p / q : (1 - p) / (1 - q);
        }
        return estimator.applyAsDouble(f, w);
    }

    /// `-E_q[w^2 (f - mu)]`: what `n` times the bias of the self-normalised estimate tends to.
    double biasTimesN() {
        return -(p * p / q * (1 - p) - (1 - p) * (1 - p) / (1 - q) * p);
    }
}
