package lab.importance;

import io.loadstone.importance.ImportanceEstimator;
import java.util.Arrays;

/// Works with logarithms of weights and shifts them by their greatest, so that neither overflow nor underflow of a density matters.
public final class MyImportanceEstimator implements ImportanceEstimator {

    @Override
    public double estimate(double[] f, double[] logP, double[] logQ) {
        return Arrays.stream(terms(f, logP, logQ)).sum() / f.length;
    }

    @Override
    public double standardError(double[] f, double[] logP, double[] logQ) {
        double[] terms = terms(f, logP, logQ);
        int n = terms.length;
        if (n < 2)
            throw new IllegalArgumentException("a standard error needs at least 2 samples, got " + n);
        double mean = Arrays.stream(terms).sum() / n;
        double squares = Arrays.stream(terms).map(term -> (term - mean) * (term - mean)).sum();
        return Math.sqrt(squares / (n - 1) / n);
    }

    private static double[] terms(double[] f, double[] logP, double[] logQ) {
        double[] terms = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            boolean nothing = f[i] == 0 || logP[i] == Double.NEGATIVE_INFINITY; // 0 times an infinite weight is 0 here
            terms[i] = nothing ? 0 : f[i] * Math.exp(logP[i] - logQ[i]);
        }
        return terms;
    }

    @Override
    public double selfNormalized(double[] f, double[] logW) {
        double[] share = normalized(logW);
        double sum = 0;
        for (int i = 0; i < f.length; i++)
            sum += share[i] == 0 ? 0 : share[i] * f[i];
        return sum;
    }

    /// Weights that sum to 1.
    ///
    /// @throws IllegalArgumentException if all weights are 0
    static double[] normalized(double[] logW) {
        double greatest = Arrays.stream(logW).max().orElse(Double.NEGATIVE_INFINITY);
        if (greatest == Double.NEGATIVE_INFINITY)
            throw new IllegalArgumentException("all " + logW.length + " weights are 0");
        double[] share = Arrays.stream(logW).map(log -> Math.exp(log - greatest)).toArray();
        double sum = Arrays.stream(share).sum(); // at least 1, since the greatest became exp(0)
        return Arrays.stream(share).map(weight -> weight / sum).toArray();
    }
}
