package io.loadstone.importance;

/// How many plain samples the weighted ones are worth: three answers that are often taken for one.
///
/// Source: Kish 1965; Kong 1992; Owen 2013, 9.3; Elvira, Martino & Robert 2022, doi:10.1111/insr.12500.
public interface EffectiveSampleSize {

    /// Kish's number `(sum w)^2 / sum w^2` of a sample: from 1 to `n`, `n` only for equal weights. It knows no `f`.
    ///
    /// @param logW logarithms of the weights, of any size; `-Infinity` for a weight of 0
    /// @throws IllegalArgumentException if all weights are 0
    double kish(double[] logW);

    /// The same of the weights `|f| w`: how many samples decide the estimate of the mean of *this* `f`.
    ///
    /// @throws IllegalArgumentException if all `f w` are 0
    double kish(double[] logW, double[] f);

    /// What both stand in for: the variance of a plain estimate over that of the self-normalised one, a sample, for many samples.
    /// `Var_p f / E_q[w^2 (f - mu)^2]` with `w = p/q`. Above 1 where the proposal beats plain sampling; `n` times it is the number
    /// of plain samples that have the same variance. 0 where the variance is infinite. `f` is not constant.
    ///
    /// @param p the target, probabilities of atoms
    /// @param q the proposal
    double efficiency(double[] p, double[] q, double[] f);
}
