package io.loadstone.loader;

import java.util.random.RandomGenerator;

/// Decides which samples an epoch visits, and in what order: the seam between the loader and a sampling method.
///
/// The result depends on the arguments alone, so that an epoch can be repeated, resumed and sharded.
public interface Sampler {

    /// How many samples epoch `epoch` visits.
    ///
    /// @param size number of samples of the source
    /// @return at least 1; more than `size` if samples repeat, fewer if some are left out
    default int length(int epoch, int size) {
        return size;
    }

    /// Writes the epoch's sample indices, each in `[0, size)`, into all of `order`.
    ///
    /// @param epoch from 0
    /// @param size number of samples of the source
    /// @param order as long as [#length] says; holds anything before
    /// @param random where every random number comes from; the same for the same seed and epoch
    void order(int epoch, int size, int[] order, RandomGenerator random);
}
