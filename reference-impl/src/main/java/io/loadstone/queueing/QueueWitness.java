package io.loadstone.queueing;

/// Counterexamples to what the course notes say of queues, in numbers that a formula can check.
public interface QueueWitness {

    /// A station M/M/c.
    ///
    /// @param lambda arrivals a second, above 0
    /// @param mu services a second of one worker, above 0
    /// @param servers at least 1, at most 1000
    record Station(double lambda, double mu, int servers) {}

    /// Against 'W = W1 P(wait) / c' with the notes' own `W1 = 1 / (mu - lambda)`: a station with a steady state for which
    /// this waiting time is negative.
    Station waitIsNegative();

    /// Against 'average waiting time W = 1 / (mu - lambda)': a load `rho` of M/M/1, between 0 and 1, at which `W` is at least twice
    /// the mean wait before service.
    double waitIsHalf();

    /// Against 'waiting time grows exponentially near capacity': three loads of M/M/1 between 0 and 1, ascending, at equal
    /// distances, such that the sojourn grows from the second to the third by at least twice the factor of the first step. An exponential
    /// would grow by the same factor.
    double[] steepensByItself();

    /// A loader, as in [LoaderModel].
    ///
    /// @param fetch mean seconds a batch takes a worker, above 0
    /// @param consume mean seconds a batch takes the consumer, above 0
    /// @param workers at least 1, at most 1000
    /// @param tokens batches under way, at least 1, at most 1000
    record Loader(double fetch, double consume, int workers, int tokens) {}

    /// Against 'these models apply to multi-worker loading': a loader whose workers, taken as an open station M/M/c with a request in
    /// each `consume` seconds, have no steady state, so that waits grow without end; in the closed loop its consumer is at work
    /// at least half of the time.
    Loader waitStaysFinite();
}
