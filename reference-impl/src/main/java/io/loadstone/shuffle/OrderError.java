package io.loadstone.shuffle;

/// How far the last iterate of incremental gradient steps is from the optimum, for the sum of the quadratics `(x - a_i)^2 / 2`.
///
/// A step on sample `i` moves `x` to `x - step (x - a_i)`; the optimum is the mean of the `a_i`. An error is `(x - mean)^2`, or its expectation.
/// All four have a closed form, so no simulation.
///
/// Source: derived; the comparison is that of Safran & Shamir 2020 and of Mishchenko, Khaled & Richtarik 2020.
public interface OrderError {

    /// What all methods are told.
    ///
    /// @param targets `a_i`, at least 2
    /// @param start `x` before the first step
    /// @param step in (0, 1)
    record Descent(double[] targets, double start, double step) {}

    /// The error after the epochs with these orders.
    ///
    /// @param orders permutations of the samples, one an epoch
    double followed(Descent descent, int[][] orders);

    /// The expected error when each epoch has a fresh uniform order.
    double reshuffled(Descent descent, int epochs);

    /// The expected error when all epochs have the same uniform order.
    double once(Descent descent, int epochs);

    /// The expected error when each step draws its sample independently, with replacement; as many steps an epoch as samples.
    double independent(Descent descent, int epochs);
}
