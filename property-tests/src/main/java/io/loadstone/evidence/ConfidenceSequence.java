package io.loadstone.evidence;

import org.apache.commons.math3.special.Beta;

/// An interval for a probability that holds at all times at once.
///
/// The set of `p` with `ln [B(s + 1/2, f + 1/2) / B(1/2, 1/2)] - s ln p - f ln(1 - p) < ln(1/alpha)` after `s` successes and
/// `f` failures: the likelihood ratio of a Beta(1/2, 1/2) mixture against `p` is a martingale under `p`, so by Ville's
/// inequality the true `p` ever leaves the set with probability at most `alpha`.
///
/// Source: Robbins 1970, doi:10.1214/aoms/1177696786; Howard, Ramdas, McAuliffe & Sekhon 2021, doi:10.1214/20-AOS1991.
public final class ConfidenceSequence {
    private ConfidenceSequence() {}

    /// The interval for a probability.
    ///
    /// @param successes at least 0
    /// @param trials at least `successes`
    /// @param alpha chance that the interval ever misses
    /// @return estimate, lower and upper end
    public static Metric probability(long successes, long trials, double alpha) {
        if (successes < 0 || trials < successes) {
            throw new IllegalArgumentException(
                    "successes must lie in 0..trials, got %d of %d".formatted(successes, trials));
        }
        double estimate = trials == 0 ? 0.5 : (double) successes / trials;
        double low = successes == 0 ? 0 : edge(successes, trials, alpha, 0, estimate);
        double high = successes == trials ? 1 : edge(successes, trials, alpha, 1, estimate);
        return new Metric(estimate, "1", low, high);
    }

    /// Bisection between a point outside the interval and one inside.
    private static double edge(long s, long n, double alpha, double outside, double inside) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < 60; i++) {
            double middle = (out + in) / 2;
            if (logRatio(s, n, middle) < -Math.log(alpha))
                in = middle;
            else
                out = middle;
        }
        return out;
    }

    /// Natural logarithm of the mixture's likelihood ratio against `p`: an e-process against 'the probability is `p`'.
    static double logRatio(long s, long n, double p) {
        long f = n - s;
        return Beta.logBeta(s + 0.5, f + 0.5) - Beta.logBeta(0.5, 0.5) - s * Math.log(p) - f * Math.log1p(-p);
    }
}
