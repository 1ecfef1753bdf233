package io.loadstone.stream;

import java.util.random.RandomGenerator;

/// A uniform sample of a stream whose end nobody knows, in `O(k)` memory.
///
/// The law: after `n >= k` items each of the `C(n, k)` sets of `k` positions of the stream is kept with probability `1 / C(n, k)`;
/// after fewer than `k` items all are kept. It is the *set* that is uniform: which slot an item lies in is left open.
///
/// Source: Vitter 1985, doi:10.1145/3147.3165 (Algorithm R, by A. Waterman); Li 1994, doi:10.1145/198429.198435 (Algorithm L).
public interface Reservoir {

    /// Opens an empty reservoir.
    ///
    /// @param k items it can keep, at least 1
    /// @param random where every random number comes from
    Sample open(int k, RandomGenerator random);

    /// Goes on from a checkpoint, as a loader does that was interrupted.
    ///
    /// @param kept the sample at the checkpoint, of `k` items
    /// @param seen items that the stream had brought until then, at least `kept.length`; may exceed the range of an `int`
    /// @param random where every random number comes from
    Sample resume(long[] kept, long seen, RandomGenerator random);

    /// What has been kept so far.
    interface Sample {

        /// The next items of the stream, in order. How the stream is cut into calls makes no difference.
        void offer(long... items);

        /// The items kept, in any order: an array of the caller's own.
        long[] sample();

        /// The estimate `n / |sample| * sum(sample)` of the sum of all `n` items so far; 0 before the first one.
        ///
        /// It is unbiased, with variance `n^2 (1 - k/n) S^2 / k`, where `S^2` is the variance of the stream with divisor `n - 1`
        /// (Cochran 1977, theorem 2.2).
        double total();
    }
}
