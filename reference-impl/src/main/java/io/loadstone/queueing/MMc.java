package io.loadstone.queueing;

/// The queue M/M/c: Poisson arrivals at rate `lambda`, one queue in front of `c` workers, each with exponential service at rate `mu`.
///
/// With the offered load `a = lambda / mu`, Erlang's B is `B(c, a) = (a^c / c!) / sum_{k <= c} a^k / k!`, Erlang's C is
/// `C = B / (1 - (a / c) (1 - B))`, the mean wait `Wq = C / (c mu - lambda)`. Rates in 1/s, times in s.
///
/// Powers and factorials overflow from `c = 171` on; results must be right to ten digits for `c` up to 10,000 and `a / c` up to
/// 0.9999, in `O(c)`. At `a >= c` there is no steady state: waits and numbers are `Double.POSITIVE_INFINITY`, and the
/// probability of waiting is 1. Blocking has no such limit.
///
/// Source: Erlang 1917; Kleinrock 1975, Queueing Systems 1, sections 3.4 and 3.5.
public interface MMc {

    /// Erlang B: the share of the customers who are turned away where nobody can wait (M/M/c/c).
    ///
    /// @param servers `c`, at least 1
    double blocking(double lambda, double mu, int servers);

    /// Erlang C: the share of the customers who wait.
    double waiting(double lambda, double mu, int servers);

    /// Mean wait before service, `Wq`, in seconds, over all customers.
    double meanWait(double lambda, double mu, int servers);

    /// Mean time from arrival to departure, `W`, in seconds.
    double meanSojourn(double lambda, double mu, int servers);

    /// Mean number waiting, `Lq`.
    double meanInQueue(double lambda, double mu, int servers);

    /// Mean number present, `L`.
    double meanInSystem(double lambda, double mu, int servers);

    /// The wait that a share `p` of all customers does not exceed, in seconds, served in order of arrival. Those who do not
    /// wait count with 0.
    ///
    /// @param p above 0, below 1
    double waitQuantile(double p, double lambda, double mu, int servers);
}
