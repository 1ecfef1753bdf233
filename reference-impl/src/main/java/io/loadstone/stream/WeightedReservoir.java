package io.loadstone.stream;

import java.util.random.RandomGenerator;

/// A sample of a stream whose items weigh differently, in `O(k)` memory.
///
/// The law is that of drawing without replacement, one after the other, each time in proportion to the weights of those
/// that are left: the ordered sample `i, j, ...` has probability `w_i / W * w_j / (W - w_i) * ...`. An item's chance to be in the sample
/// is *not* proportional to its weight, unless `k = 1`.
///
/// Source: Efraimidis & Spirakis 2006, doi:10.1016/j.ipl.2005.11.003.
public interface WeightedReservoir {

    /// Opens an empty reservoir.
    ///
    /// @param k items it can keep, at least 1
    /// @param random where every random number comes from
    Sample open(int k, RandomGenerator random);

    /// What has been kept so far.
    interface Sample {

        /// The next items of the stream.
        ///
        /// @param weights positive, one an item
        void offer(long[] items, double[] weights);

        /// The items kept, in any order.
        long[] sample();
    }
}
