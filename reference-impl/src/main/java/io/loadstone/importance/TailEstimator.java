package io.loadstone.importance;

import java.util.random.RandomGenerator;

/// Estimates how often something rare happens: `P(X > a)` for a standard normal `X`.
///
/// Plain counting has a relative variance of `(1-P)/(n P)`: at `a = 5` and `n = 1000` it sees nothing at all in most runs. A proposal
/// that goes where the event is has one that grows only in proportion to `a`.
///
/// Source: Kahn & Marshall 1953, doi:10.1287/opre.1.5.263; Siegmund 1976, doi:10.1214/aos/1176343541.
@FunctionalInterface
public interface TailEstimator {

    /// An unbiased estimate with `E (estimate/P - 1)^2 <= (1 + 2a) / n`, for `2 <= a <= 36`.
    ///
    /// @param a the threshold; `P` is 5e-284 at 36, so mind what underflows
    /// @param n samples that may be drawn, at least 1
    /// @param random where every random number comes from
    double estimate(double a, int n, RandomGenerator random);
}
