package io.loadstone.loader;

import java.util.random.RandomGenerator;

/// Draws an index with a given probability each time: the seam between the loader and a weighted-sampling algorithm.
///
/// The law: draws are independent, and index `i` comes with probability `w[i] / sum(w)`.
@FunctionalInterface
public interface WeightedDraw {

    /// Draws an index.
    int draw(RandomGenerator random);

    /// Prepares draws with given weights.
    @FunctionalInterface
    interface Method {

        /// @param weights finite and at least 0, at least one above 0; not kept
        /// @throws IllegalArgumentException if a weight is not
        WeightedDraw of(double[] weights);
    }
}
