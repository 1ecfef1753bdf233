package io.loadstone.guarantees.importance;

import io.loadstone.importance.SubsetEstimator;
import io.loadstone.importance.SubsetEstimator.Method;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The populations that subsets are taken from, and the exact variances of their estimators.
final class SubsetPopulation {
    static final double[] X = {0.9, 0.8, 0.1, 1, 0, 0.2};
    static final int[] STRATUM = {0, 0, 1, 0, 1, 0};
    static final double[] SIZE = {4, 3, 1, 5, 1, 2};
    static final int[] PER_STRATUM = {3, 1};
    static final double MEAN = 0.5;
    /// The greatest `x_i / (N q_i)`.
    static final double GREATEST_TERM = 0.8 * 16 / 18;

    private SubsetPopulation() {}

    static double simple(double[] x, int k) {
        int n = x.length;
        double mean = Arrays.stream(x).average().orElseThrow();
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
        return (1.0 / k - 1.0 / n) * squares;
    }

    static double stratified(double[] x, int[] stratum, int[] k) {
        double variance = 0;
        for (int h = 0; h < k.length; h++) {
            int number = h;
            double[] members = java.util.stream.IntStream.range(0, x.length).filter(i -> stratum[i] == number)
                    .mapToDouble(i -> x[i]).toArray();
            double share = (double) members.length / x.length;
            variance += share * share * simple(members, k[h]);
        }
        return variance;
    }

    static double importance(double[] x, double[] size, int k) {
        double[] q = FiniteSpace.normalized(size);
        double[] even = new double[x.length];
        Arrays.fill(even, 1.0 / x.length);
        return new FiniteSpace(even, q, x).variance() / k;
    }

    /// @return infinite where the situation does not allow the method
    static double error(SubsetEstimator.Situation s, Method method) {
        int k = Arrays.stream(s.perStratum()).sum();
        if (s.stream() && method != Method.RESERVOIR)
            return Double.POSITIVE_INFINITY;
        return switch (method) {
            case SIMPLE, RESERVOIR -> simple(s.x(), k);
            case STRATIFIED -> stratified(s.x(), s.stratum(), s.perStratum());
            case IMPORTANCE -> importance(s.x(), s.size(), k);
        };
    }

    /// @param kind what suits the population: 0 anything may, 1 strata of different levels, 2 sizes in proportion to values
    static SubsetEstimator.Situation situation(int kind, int strata, RandomGenerator random) {
        int each = random.nextInt(4, 9);
        int n = strata * each;
        double[] x = new double[n];
        int[] stratum = new int[n];
        double[] size = new double[n];
        int[] per = new int[strata];
        Arrays.setAll(per, _ -> random.nextInt(1, 4));
        for (int i = 0; i < n; i++) {
            stratum[i] = i % strata;
            double level = kind == 1 ? 5 * stratum[i] : 0;
            x[i] = kind == 2 ? Math.exp(2 * random.nextGaussian()) : 10 + level + random.nextGaussian();
            size[i] = kind == 2 ? x[i] * random.nextDouble(0.8, 1.2) : random.nextDouble(0.5, 2);
        }
        return new SubsetEstimator.Situation(x, stratum, size, per, random.nextInt(5) == 0);
    }
}
