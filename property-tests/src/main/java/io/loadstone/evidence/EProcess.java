package io.loadstone.evidence;

import java.util.SortedMap;
import java.util.TreeMap;

/// Evidence against a law that grows with the observations: a non-negative martingale under the law, starting at 1.
///
/// Ville's inequality: if the law holds, the evidence ever reaches `1/alpha` with probability at most `alpha`, whenever
/// one looks and for whatever reason one stops. So `logE() >= -ln(alpha)` refutes the law at any time.
///
/// Source: Ville 1939; Ramdas, Gruenwald, Vovk & Shafer 2023, "Game-theoretic statistics and safe anytime-valid
/// inference", doi:10.1214/23-STS894.
public interface EProcess {

    /// Natural logarithm of the evidence so far; 0 before the first observation.
    double logE();

    /// Number of observations so far.
    long observations();

    /// For each declared alternative the natural logarithm of how well it has survived; `-Infinity` when the observations are
    /// impossible under it. Of an alternative with a law: (likelihood under it / likelihood under the law), where it has several
    /// forms of the likeliest one. Of an alternative that is a least effect, such as 'the mean is at least `m + 0.01`': minus the
    /// logarithm of an e-process against *it*.
    ///
    /// Both obey Wald's bound: if the alternative is true, this ever falls to `ln beta` with probability at most `beta`.
    ///
    /// Source: Wald 1945, "Sequential tests of statistical hypotheses", doi:10.1214/aoms/1177731118.
    SortedMap<String, Double> alternatives();

    /// For each declared alternative with a law the natural logarithm of (likelihood under it / likelihood under the law), its
    /// forms taken as equally likely beforehand. What a diagnosis compares; an effect without a law explains nothing.
    default SortedMap<String, Double> explanations() {
        return new TreeMap<>();
    }

    /// How well *any* law explains what an alternative's ratio is about: the natural logarithm of the evidence of a part that
    /// knows no mistake and fits a law to the same data. A mistake that explains them worse is not the one.
    default double logFitted(String mutant) {
        return Double.NEGATIVE_INFINITY;
    }
}
