package io.loadstone.queueing;

/// How a measured time grows with the load: like a power of `1 / (1 - rho)`, or exponentially?
public interface GrowthLaw {

    /// Both models fitted to one curve.
    ///
    /// @param exponent slope `s` of the least-squares line `log w = const + s * (-log(1 - rho))`
    /// @param standardError of the slope: `sqrt(RSS / (n - 2) / sum (x - mean x)^2)` with `x = -log(1 - rho)`
    /// @param poleAic `n log(RSS / n) + 4` of that line
    /// @param exponentialAic the same of the least-squares line `log w = a + b rho`
    record Fit(double exponent, double standardError, double poleAic, double exponentialAic) {}

    /// Fits. For M/M/1 the slope is 1: the wait grows as `1 / (1 - rho)`, which is no exponential.
    ///
    /// Source: Kingman 1961, doi:10.1017/S0305004100036094; Akaike 1974, doi:10.1109/TAC.1974.1100705.
    ///
    /// @param rho loads between 0 and 1, at least three different ones
    /// @param w mean times, above 0
    Fit fit(double[] rho, double[] w);
}
