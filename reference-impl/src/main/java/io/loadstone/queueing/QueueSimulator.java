package io.loadstone.queueing;

import java.util.random.RandomGenerator;

/// Lets a queue run.
public interface QueueSimulator {

    /// When each customer's service begins, in a station with one queue in order of arrival and `servers` workers, in nanoseconds. For
    /// one worker this is Lindley's recursion, `start[n] = max(arrival[n], start[n-1] + service[n-1])`; for more, Kiefer and
    /// Wolfowitz's.
    ///
    /// Source: Lindley 1952, doi:10.1017/S0305004100027638; Kiefer & Wolfowitz 1955, doi:10.1090/S0002-9947-1955-0066587-3.
    ///
    /// @param arrivals in nanoseconds, in ascending order; not changed
    /// @param services nanoseconds each, at least 0; not changed
    /// @param servers at least 1
    long[] starts(long[] arrivals, long[] services, int servers);

    /// Runs M/M/c from time 0 to `horizon` and gives, for `k = 1 .. levels`, the share of that time during which at least
    /// `k` customers are present, waiting or in service.
    ///
    /// @param lambda arrivals a second
    /// @param mu services a second of one worker
    /// @param present how many customers are there at time 0; service is exponential, so it does not matter for how long
    /// @param horizon in seconds; the run ends there, also in the middle of a service
    /// @param random where every random number comes from
    double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon, int levels,
            RandomGenerator random);
}
