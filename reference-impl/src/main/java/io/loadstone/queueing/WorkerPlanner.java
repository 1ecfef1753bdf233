package io.loadstone.queueing;

/// How many workers an M/M/c station should have.
///
/// Each worker costs `workerCost` a second, each customer present `delayCost` a second: `cost(c) = workerCost c + delayCost L(c)`.
///
/// Source: Dyer & Proll 1977, doi:10.1287/mnsc.23.9.1019 (`L` is convex in `c`, so marginal analysis finds the minimum);
/// Borst, Mandelbaum & Reiman 2004, doi:10.1287/opre.1030.0081 (about `a + y sqrt(a)`).
public interface WorkerPlanner {

    /// The number of workers with the least cost, among those with a steady state; the smaller one of equals.
    ///
    /// @param lambda arrivals a second, above 0
    /// @param mu services a second of one worker, above 0
    /// @param workerCost above 0
    /// @param delayCost at least 0
    int workers(double lambda, double mu, double workerCost, double delayCost);
}
