package io.loadstone.queueing;

/// The queue M/M/1: Poisson arrivals at rate `lambda`, one worker with exponential service at rate `mu`, unlimited room.
///
/// With `rho = lambda / mu < 1`: `P(N = n) = (1 - rho) rho^n`, mean sojourn `W = 1 / (mu - lambda)`, mean wait
/// `Wq = W - 1/mu`. Rates in 1/s, times in s. At `rho >= 1` there is no steady state: times (quantiles too) and
/// numbers are `Double.POSITIVE_INFINITY`, and `P(N >= n)` is 1 for every `n`. All methods take `O(1)` or `O(n)`.
///
/// Source: Kleinrock 1975, Queueing Systems 1, section 3.2.
public interface MM1 {

    /// Mean time from arrival to departure, `W`, in seconds: waiting and service.
    double meanSojourn(double lambda, double mu);

    /// Mean time from arrival to the start of service, `Wq`, in seconds.
    double meanWait(double lambda, double mu);

    /// Mean number present, `L`: waiting and in service.
    double meanInSystem(double lambda, double mu);

    /// Mean number waiting, `Lq`: without the one in service.
    double meanInQueue(double lambda, double mu);

    /// `P(N >= n)`, the share of the time with at least `n` present.
    ///
    /// @param n at least 0
    double atLeast(int n, double lambda, double mu);

    /// The time that a share `p` of the customers does not exceed from arrival to departure, in seconds, served in order of arrival.
    ///
    /// @param p above 0, below 1
    double sojournQuantile(double p, double lambda, double mu);

    /// The time that a share `p` of the customers does not exceed from arrival to the start of service, in seconds, served in
    /// order of arrival: the least `t` with `P(wait <= t) >= p`. A customer who finds nobody does not wait at all.
    ///
    /// @param p above 0, below 1
    double waitQuantile(double p, double lambda, double mu);
}
