package io.loadstone.guarantees.importance;

import java.util.random.RandomGenerator;

/// `x_t = phi x_{t-1} + e_t`, from its stationary law: `rho_k = phi^k`.
record AutoregressiveSequence(double phi) {

    /// `n_eff` of a stretch of `n`, exactly.
    double effective(int n) {
        double sum = 0;
        double rho = 1;
        for (int k = 1; k < n; k++) {
            rho *= phi;
            sum += (1 - (double) k / n) * rho;
        }
        return n / (1 + 2 * sum);
    }

    double[] draw(int n, double mean, RandomGenerator random) {
        double[] x = new double[n];
        double state = random.nextGaussian() / Math.sqrt(1 - phi * phi);
        for (int i = 0; i < n; i++) {
            x[i] = mean + state;
            state = phi * state + random.nextGaussian();
        }
        return x;
    }
}
