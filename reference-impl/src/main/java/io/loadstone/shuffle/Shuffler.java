package io.loadstone.shuffle;

import java.util.random.RandomGenerator;

/// Puts the samples of an epoch into a random order: the seam between the loader and a shuffling algorithm.
///
/// The law: for `n` distinct elements each of the `n!` orders has probability `1/n!`, given that `random` draws
/// independent uniform numbers. The result depends on `order` and `random` alone.
///
/// Source: Durstenfeld 1964, Algorithm 235, doi:10.1145/364520.364540; Knuth, TAOCP 2, 3.4.2, Algorithm P.
@FunctionalInterface
public interface Shuffler {

    /// Reorders `order` in place.
    ///
    /// @param order sample indices; may be empty, may hold equal elements; afterwards it holds the same elements
    /// @param random where every random number comes from
    void shuffle(int[] order, RandomGenerator random);
}
