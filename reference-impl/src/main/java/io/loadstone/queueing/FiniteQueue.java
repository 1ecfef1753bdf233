package io.loadstone.queueing;

/// The queue M/M/c/K: as M/M/c, but with room for `K` customers, those in service included. Who finds it full is turned away.
///
/// `p_n = p_{n-1} lambda / (min(n, c) mu)` for `n = 1 .. K`, and the `p_n` sum to 1. There is a steady state at any load, also at
/// `lambda = c mu`. Rates in 1/s, above 0; times in s. `O(K)`, all five without overflow for
/// `K` up to 10,000.
///
/// Source: Kleinrock 1975, Queueing Systems 1, sections 3.6 and 3.7.
public interface FiniteQueue {

    /// `p_0 .. p_K`: the share of the time with `n` present, `K + 1` numbers.
    ///
    /// @param servers `c`, at least 1
    /// @param room `K`, at least `c`
    double[] distribution(double lambda, double mu, int servers, int room);

    /// Share of the customers who are turned away.
    double blocking(double lambda, double mu, int servers, int room);

    /// Customers served a second.
    double throughput(double lambda, double mu, int servers, int room);

    /// Mean number present.
    double meanInSystem(double lambda, double mu, int servers, int room);

    /// Mean wait before service of those who are let in, in seconds.
    double meanWait(double lambda, double mu, int servers, int room);
}
