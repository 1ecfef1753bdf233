package io.loadstone.importance;

import java.util.random.RandomGenerator;

/// Draws examples in proportion to their importance, and says by what each must be multiplied for a mean to stay what it was.
///
/// Sampling *by* importance and weighting *by* importance are opposite: what is drawn more often counts less. With
/// `q_i` the probability of example `i`, `E[g_i / (N q_i)] = (1/N) sum g_i` wherever `q_i > 0` for `g_i != 0`.
///
/// Source: Kahn & Marshall 1953, doi:10.1287/opre.1.5.263; Walker 1977, doi:10.1145/355744.355749.
@FunctionalInterface
public interface WeightedSampler {

    /// Prepares draws.
    ///
    /// @param importance one an example, finite and at least 0, not all 0; their sum is finite
    /// @throws IllegalArgumentException if they are not so
    Draws of(double[] importance);

    /// Draws, each independent of the others.
    interface Draws {

        /// Draws `k` examples with replacement; `i` has probability `importance_i / sum`.
        int[] draw(int k, RandomGenerator random);

        /// The importance weight `1 / (N q_i)`, where `N` is the number of all examples; infinite for an example that is never drawn.
        double weight(int example);
    }
}
