package io.loadstone.importance;

/// How many independent samples a *sequence* of dependent ones is worth, for the mean: the other effective sample size, which knows of no
/// weights.
///
/// `Var(mean) = sigma^2/n_eff` with `n_eff = n / (1 + 2 sum_{k=1}^{n-1} (1 - k/n) rho_k)`. Positive correlation lowers it, negative
/// raises it above `n`.
///
/// Source: Bayley & Hammersley 1946, doi:10.2307/2983560; Geyer 1992, doi:10.1214/ss/1177011137; Sokal 1997.
public interface AutocorrEss {

    /// `n_eff` for known autocorrelations.
    ///
    /// @param rho `rho[k-1]` is the correlation of samples that are `k` apart; those beyond its length are 0
    /// @param n samples in a row, at least 1
    double exact(double[] rho, int n);

    /// `n_eff` estimated from a stationary sequence: finite and above 0. For an AR(1) sequence with a coefficient `phi` from -0.5 to 0.97,
    /// at least 600 long and a hundred times as long as its correlation time `(1 + phi)/(1 - phi)`, the mean over sequences is within 20 % of
    /// the truth.
    ///
    /// @param x at least 100 numbers, not all equal
    double estimate(double[] x);
}
