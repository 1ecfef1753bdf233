package io.loadstone.importance;

/// Estimates a mean under a law `p` from samples that were drawn from another law `q`.
///
/// `E_p[f] = E_q[f p/q]`, provided that `q(x) > 0` wherever `f(x) p(x) != 0`. Densities come as natural logarithms, since those of
/// real models underflow. All arrays of a call have one entry a sample and the same length, at least 1.
///
/// Source: Kahn & Marshall 1953, doi:10.1287/opre.1.5.263; Owen 2013, Monte Carlo theory, methods and examples, ch. 9.
public interface ImportanceEstimator {

    /// The importance-sampling estimate `(1/n) sum_i f_i p_i/q_i`; unbiased. Both laws are normalised.
    ///
    /// A sample with `f_i = 0` or `p_i = 0` adds 0, whatever the other numbers are, and counts in `n`.
    ///
    /// @param f values
    /// @param logP log densities under the target; `-Infinity` where it is 0
    /// @param logQ log densities under the proposal
    double estimate(double[] f, double[] logP, double[] logQ);

    /// The standard error of [#estimate]: `s / sqrt(n)`, where `s^2` is the unbiased sample variance (divisor `n - 1`) of the
    /// `f_i p_i/q_i`, so that its square has mean `Var_q[f p/q] / n`. Needs at least 2 samples.
    double standardError(double[] f, double[] logP, double[] logQ);

    /// The self-normalised estimate `sum f_i w_i / sum w_i`: weights are known up to a common factor only.
    ///
    /// @param f values
    /// @param logW logarithms of the weights, of any size; `-Infinity` for a weight of 0
    /// @throws IllegalArgumentException if all weights are 0
    double selfNormalized(double[] f, double[] logW);
}
