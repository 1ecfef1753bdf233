package io.loadstone.evidence;

import java.util.random.RandomGenerator;

/// The exact stationary law of the M/M/1 queue: where each replicate of a simulation starts, and what it must show.
///
/// With load `rho = lambda / mu < 1` the number in the system has `P(N >= k) = rho^k`. A replicate that starts from this law stays in it:
/// the share of the time `[0, T]` during which `N >= k` has mean exactly `rho^k`, for any `T`, without warm-up and without a word on
/// autocorrelation. Independent replicates are observations for [BoundedMean] with `m = rho^k`.
///
/// Source: Kleinrock 1975, Queueing Systems 1, section 3.2; for starting in the stationary law, Asmussen & Glynn 2007,
/// Stochastic Simulation, chapter IV.
///
/// @param rho load, between 0 and 1
public record StationaryQueue(double rho) {
    public StationaryQueue {
        if (!(rho > 0 && rho < 1))
            throw new IllegalArgumentException("rho must lie between 0 and 1, got " + rho);
    }

    /// Draws the number in the system at the start.
    public int start(RandomGenerator random) {
        int n = 0;
        while (random.nextDouble() < rho)
            n++;
        return n;
    }

    /// `P(N >= k)`, the mean of the share of time with at least `k` in the system.
    public double atLeast(int k) {
        if (k < 0)
            throw new IllegalArgumentException("k must be at least 0, got " + k);
        return Math.pow(rho, k);
    }
}
