package io.loadstone.importance;

/// Estimates, from the samples themselves, the bias of the self-normalised estimate `m = sum f w / sum w`, and takes it out.
///
/// For weights of mean 1 the bias is `-(1/n) E_q[w^2 (f - mu)] + O(1/n^2)`.
///
/// Source: Owen 2013, Monte Carlo theory, methods and examples, 9.2; Quenouille 1956, doi:10.1093/biomet/43.3-4.353.
public interface BiasProbe {

    /// The first-order bias with sample means in place of expectations: `-sum_i v_i^2 (f_i - m)`, where `v_i = w_i / sum w`. It does
    /// not change when all weights are multiplied by the same factor.
    ///
    /// @param f values, one a sample
    /// @param w weights, at least 0, not all 0
    double firstOrder(double[] f, double[] w);

    /// The jackknifed estimate `n m - (n-1) mean_i m_(i)`, where `m_(i)` leaves sample `i` out. Its bias is `O(1/n^2)`.
    ///
    /// @param f values, at least 2
    /// @param w weights, all above 0
    double jackknifed(double[] f, double[] w);
}
