package io.loadstone.guarantees.importance;

import java.util.function.DoubleUnaryOperator;

/// A normal law, and integrals under it by Simpson's rule over ten deviations to each side.
record Gaussian(double mean, double deviation) {
    private static final int STEPS = 20_000;

    double density(double x) {
        return Math.exp(logDensity(x));
    }

    double logDensity(double x) {
        double z = (x - mean) / deviation;
        return -z * z / 2 - Math.log(deviation * Math.sqrt(2 * Math.PI));
    }

    /// `E_this[f]`.
    double expectation(DoubleUnaryOperator f) {
        double from = mean - 10 * deviation;
        double h = 20 * deviation / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = from + i * h;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * f.applyAsDouble(x) * density(x);
        }
        return sum * h / 3;
    }
}
