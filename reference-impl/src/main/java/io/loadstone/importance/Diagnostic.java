package io.loadstone.importance;

/// Says whether an importance-sampling estimate deserves trust.
///
/// No number of the weights alone can: Kish's effective sample size is near `n` when the proposal has missed a mode, and near 0 for
/// an excellent proposal of a rare event. What helps: the terms `|f| w` that make up *this* estimate; the index `k`
/// of their Pareto tail (above 0.7 the estimate converges too slowly to be of use); and, with normalised laws, the mean of the weights, which
/// is 1: but only where their own tail is light. For a good proposal of a rare event the mean of a sample's weights is far below 1.
///
/// Source: Elvira, Martino & Robert 2022, doi:10.1111/insr.12500; Vehtari, Simpson, Gelman, Yao & Gabry 2024, arXiv:1507.02646;
/// Chatterjee & Diaconis 2018, doi:10.1214/17-AAP1326.
@FunctionalInterface
public interface Diagnostic {

    /// What one should do with the estimate.
    enum Verdict {
        /// Its error is about what its standard error says.
        TRUST,
        /// Mass was missed, or a few samples decide it; or nothing was seen of what is to be estimated, all `f w` being 0.
        DISTRUST
    }

    /// Judges a sample.
    ///
    /// @param logW logarithms of the weights `p/q`, at least 1000 of them, not all `-Infinity`
    /// @param f values whose mean is estimated
    /// @param normalised whether both laws are normalised, so that the weights have mean 1 and the estimate is the plain mean of
    ///        `f w`; otherwise weights are known up to a factor, and the estimate is self-normalised
    Verdict judge(double[] logW, double[] f, boolean normalised);
}
