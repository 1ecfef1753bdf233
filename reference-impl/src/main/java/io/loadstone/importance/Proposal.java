package io.loadstone.importance;

/// Chooses what to sample from, and says how much is lost by sampling from something else.
///
/// All laws are over the same finite space: arrays of probabilities that sum to 1, one an atom.
///
/// Source: Kahn & Marshall 1953, doi:10.1287/opre.1.5.263; Hesterberg 1995, doi:10.1080/00401706.1995.10484303; Needell, Srebro &
/// Ward 2014, arXiv:1310.5715; Zhao & Zhang 2015, arXiv:1401.2753.
public interface Proposal {

    /// The proposal of least variance for the estimate of `E_p[f]` with known `p`: `q*` in proportion to `|f| p`. It is `p` itself where
    /// `f` is 0 everywhere.
    double[] optimal(double[] f, double[] p);

    /// The proposal of least asymptotic variance for the self-normalised estimate: in proportion to `|f - mu| p`, where `mu = E_p[f]`. It
    /// is `p` itself where `f` is constant.
    double[] optimalSelfNormalized(double[] f, double[] p);

    /// Variance of one sample's `f p/q` beyond the least possible: `(E_p|f|)^2 chi2(q* || q)` with
    /// `chi2(q* || q) = sum q*^2/q - 1`, in the unit of `f` squared. 0 for the optimum, infinite where `q` misses what matters (`|f| p > 0` and `q = 0`);
    /// 0 where `f p` is 0 everywhere.
    double excess(double[] f, double[] p, double[] q);

    /// Probabilities with which to draw examples so that the trace of the covariance of `g_i / (N q_i)` is least: in proportion to the
    /// norms `|g_i|`. Even where all gradients are 0.
    ///
    /// @param gradients one row an example
    double[] byNorm(double[][] gradients);

    /// How many times the second moment `E |g_i/(N q_i)|^2` of uniform draws is that of the best: `mean(g^2) / mean(g)^2`. 1 for equal
    /// norms. This bounds what sampling by norm can save of the noise.
    ///
    /// @param norms at least 0, not all 0
    double gain(double[] norms);
}
