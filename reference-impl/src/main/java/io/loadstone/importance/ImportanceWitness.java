package io.loadstone.importance;

/// Counterexamples to four rules of the course notes, on finite spaces, so that a program can check them.
///
/// A space has 2 to 16 atoms; `p` and `q` are probabilities above 0 that sum to 1, to twelve digits.
public interface ImportanceWitness {

    /// A problem: the mean of `f` under `p`, estimated from samples of `q`.
    record Problem(double[] p, double[] q, double[] f) {}

    /// A problem and a sample of it.
    ///
    /// @param sample the atoms that were drawn, 100 to 1000
    record Blind(Problem problem, int[] sample) {}

    /// Against 'a low effective sample size shows a poor proposal', first way: Kish's number of this sample is above `0.99 n`, the
    /// self-normalised estimate is off by more than half a standard deviation of `f` under `p`; and a sample of `n` draws that visits the same
    /// atoms only is no accident: its probability is above 0.9.
    Blind highEssWrongEstimate();

    /// Against the same, second way: `1/E_q[w^2]`, Kish's number for many samples over `n`, is below 0.01, yet the plain importance-sampling
    /// estimate has a standard deviation at least 15 times less than that of plain sampling from `p`.
    Problem lowEssSmallError();

    /// Against 'self-normalised is often better': both `p` and `q` are known, and the asymptotic variance of the self-normalised estimate,
    /// `E_q[w^2 (f - mu)^2]`, is at least 50 times that of the plain one, `E_q[w^2 f^2] - mu^2`.
    Problem selfNormalizingLoses();

    /// Against 'importance sampling reduces variance': `E_q[w^2 f^2] - mu^2` is at least 100 times `Var_p f`.
    Problem worseThanNone();
}
