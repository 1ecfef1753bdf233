package io.loadstone.evidence;

import java.util.SortedMap;

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

    /// For each declared alternative the natural logarithm of (likelihood under it / likelihood under the law); where an
    /// alternative has several forms, of the likeliest one. `-Infinity` when the observations are impossible under it.
    SortedMap<String, Double> alternatives();

    /// Natural logarithm of the evidence of the part that fits a law to the data, knowing no mistake: how well *any* law
    /// explains them. A mistake that explains them worse is not the one.
    default double logFitted() {
        return Double.NEGATIVE_INFINITY;
    }
}
