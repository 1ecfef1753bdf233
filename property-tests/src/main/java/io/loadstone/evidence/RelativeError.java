package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;

/// E-process against the law 'an estimate is off by more than a factor of `1 +- eps` with probability at most `delta`'.
///
/// Each estimate gives the event `|estimate - truth| > eps |truth|`; its rate is judged by [RateAtMost]. Estimates must come from
/// independent sketches. `eps`, `delta` and the truth may differ from try to try.
public final class RelativeError implements EProcess {
    private final RateAtMost rate;

    /// @param alternatives declared rates of larger errors
    public RelativeError(List<RateAtMost.Alternative> alternatives) {
        rate = new RateAtMost(alternatives);
    }

    /// Takes in one estimate.
    ///
    /// @param eps greatest relative error, at least 0
    /// @param delta how often it may be exceeded, between 0 and 1
    public void observe(double estimate, double truth, double eps, double delta) {
        if (!(eps >= 0))
            throw new IllegalArgumentException("eps must be at least 0, got " + eps);
        boolean within = Math.abs(estimate - truth) <= eps * Math.abs(truth);
        rate.observe(!within, delta); // what is no number is not within
    }

    @Override
    public double logE() {
        return rate.logE();
    }

    @Override
    public double logFitted(String mutant) {
        return rate.logFitted(mutant);
    }

    @Override
    public long observations() {
        return rate.observations();
    }

    /// How many estimates were off by more than `eps`.
    public long exceeded() {
        return rate.events();
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return rate.alternatives();
    }

    @Override
    public SortedMap<String, Double> explanations() {
        return rate.explanations();
    }
}
