package io.loadstone.queueing;

/// How far a simulated mean wait may be off. Waits of neighbours are alike, so `n` of them tell less than `n` independent ones.
public interface SimulationError {

    /// `n` times the variance of the mean of `n` successive waits, for large `n`, in M/M/1 with `mu = 1`:
    /// `rho (2 + 5 rho - 4 rho^2 + rho^3) / (1 - rho)^4`.
    ///
    /// Source: Daley 1968, doi:10.1017/S1446788700006686.
    ///
    /// @param rho load, between 0 and 1
    double asymptoticVariance(double rho);

    /// Customers that must be simulated so that the standard error of the mean wait is at most `relative` times the mean wait
    /// `rho / (1 - rho)`; rounded up.
    ///
    /// @param relative above 0, for example 0.01
    long customers(double rho, double relative);

    /// A mean with its standard error.
    record Estimate(double mean, double standardError) {}

    /// The mean of a long run and its standard error from the means `m_j` of `batches` consecutive batches of equal length:
    /// `sqrt(sum (m_j - mean)^2 / (b (b - 1)))`.
    ///
    /// Source: Law & Kelton 2000, Simulation Modeling and Analysis, section 9.5.3.
    ///
    /// @param values a multiple of `batches` of them
    /// @param batches at least 2
    Estimate batchMeans(double[] values, int batches);
}
