package io.loadstone.evidence;

/// Importance sampling whose weights are bounded, so that its unbiasedness can be tested at all.
///
/// Instead of the proposal `q` sample from `share * p + (1 - share) * q`, where `p` is the target. Then the weight
/// `w = p / (share p + (1 - share) q)` is at most `1 / share`, and for `f` in `[0, 1]` the number `share * w * f` lies in `[0, 1]` with mean
/// exactly `share * E_p f`: an observation for [BoundedMean].
///
/// Source: Hesterberg 1995, doi:10.1080/00401706.1995.10484303; Owen & Zhou 2000, doi:10.1080/01621459.2000.10473909.
///
/// @param share probability of sampling from the target itself, above 0, at most 1
public record DefensiveMixture(double share) {
    public DefensiveMixture {
        if (!(share > 0 && share <= 1))
            throw new IllegalArgumentException("share must lie above 0 and at most at 1, got " + share);
    }

    /// The weight of a sample.
    ///
    /// @param p the target's density there, at least 0
    /// @param q the proposal's density there, at least 0; not both are 0
    public double weight(double p, double q) {
        double mixed = share * p + (1 - share) * q;
        if (!(p >= 0 && q >= 0 && mixed > 0))
            throw new IllegalArgumentException(
                    "densities must be at least 0 and not both 0, got p = %s, q = %s".formatted(p, q));
        return p / mixed;
    }

    /// The observation for [BoundedMean] from a weighted value `w f` of an estimator under judgement.
    ///
    /// @param weighted at most `1 / share`, up to rounding
    /// @throws IllegalArgumentException if it is negative or larger: then the weight is wrong for sure
    public double observation(double weighted) {
        double x = share * weighted;
        if (!(x >= 0 && x <= 1 + 1e-12))
            throw new IllegalArgumentException(
                    "a weighted value must lie in 0..%s, got %s".formatted(1 / share, weighted));
        return Math.min(1, x);
    }

    /// The mean of the observations if the estimator is unbiased.
    ///
    /// @param expectation `E_p f`
    public double mean(double expectation) {
        return share * expectation;
    }
}
