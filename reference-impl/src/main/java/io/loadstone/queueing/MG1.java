package io.loadstone.queueing;

/// The queue M/G/1: Poisson arrivals at rate `lambda` (1/s), one worker, service times of any law, given by two moments.
///
/// Pollaczek-Khinchine: `Wq = lambda E[S^2] / (2 (1 - rho)) = rho / (1 - rho) * (1 + cs^2) / 2 * E[S]`, with
/// `rho = lambda E[S]` and `cs^2 = Var[S] / E[S]^2`. At `rho >= 1` times are `Double.POSITIVE_INFINITY`.
///
/// Source: Khinchine 1932; Kingman 1961, doi:10.1017/S0305004100036094, for arrivals that are not Poisson.
public interface MG1 {

    /// Mean wait before service, `Wq`, in seconds.
    ///
    /// @param mean `E[S]` in seconds
    /// @param secondMoment `E[S^2]` in seconds squared, at least `mean^2`
    double meanWait(double lambda, double mean, double secondMoment);

    /// Mean time from arrival to departure, in seconds.
    double meanSojourn(double lambda, double mean, double secondMoment);

    /// Squared coefficient of variation of the service, `cs^2`: 0 if it is always the same, 1 if exponential.
    double variability(double mean, double secondMoment);

    /// Kingman's approximation of the mean wait in G/G/1, in seconds: `rho / (1 - rho) * (ca^2 + cs^2) / 2 * E[S]`.
    ///
    /// @param arrivalVariability `ca^2`, squared coefficient of variation of the gaps between arrivals
    /// @param serviceVariability `cs^2`
    double kingman(double lambda, double mean, double arrivalVariability, double serviceVariability);
}
