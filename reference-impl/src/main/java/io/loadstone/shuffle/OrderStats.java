package io.loadstone.shuffle;

/// How much of the stored order is left in an order.
///
/// Source: Cochran 1977, Sampling Techniques, section 2.9 (covariance without replacement); Spearman 1904.
public interface OrderStats {

    /// Correlation of what comes `lag` places apart:
    /// `r = (1/(n-lag) sum_(i < n-lag) (x_i - m)(x_(i+lag) - m)) / (1/n sum_i (x_i - m)^2)`, with the mean `m` of all of `x`.
    ///
    /// @param x values in the order in which they come; not all equal
    /// @param lag from 1 to `n - 1`
    /// @throws IllegalArgumentException if `lag` is outside, or all values are equal
    double lagCorrelation(double[] x, int lag);

    /// The mean of [#lagCorrelation] over all orders of the same values: what a fair shuffle has on average.
    ///
    /// @param n values, at least 2
    /// @param lag from 1 to `n - 1`
    double expectedLagCorrelation(int n, int lag);

    /// Correlation between the place at which a sample comes and the place at which it was stored: 1 if nothing moved, 0 on average after a
    /// fair shuffle, -1 backwards.
    ///
    /// @param order a permutation of `0 .. n-1`, `n` at least 2
    double trend(int[] order);
}
