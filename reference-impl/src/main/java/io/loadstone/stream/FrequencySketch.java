package io.loadstone.stream;

import java.util.random.RandomGenerator;

/// How often each key of a stream occurred, up to an error, in memory that does not grow with the stream: the Count-Min sketch.
///
/// `d = ceil(ln 1/delta)` rows of `w = ceil(e/epsilon)` counters, a hash function a row, drawn independently from a pairwise
/// independent family. A key adds its count to one counter of each row; its estimate is the least of its counters.
///
/// With `N` the sum of all counts, and a key that was chosen without a look at the hash functions:
/// - the estimate is at least the true count, for sure;
/// - it exceeds the true count by more than `epsilon N` with probability at most `delta`.
///
/// Why: another key shares a counter with probability at most `1/w`, so a row's excess has mean at most `N / w <= epsilon N / e`, and by
/// Markov's inequality it exceeds `epsilon N` with probability at most `1/e`; all `d` independent rows do so with at most `e^-d`.
///
/// Source: Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001, theorem 1.
public interface FrequencySketch {

    /// Opens an empty sketch. Two sketches that are opened with generators in the same state have the same hash functions.
    ///
    /// @param epsilon error as a share of `N`, in (0, 1)
    /// @param delta chance of a larger error, in (0, 1)
    /// @param random where the hash functions come from; not used later
    Sketch open(double epsilon, double delta, RandomGenerator random);

    /// A table of counters.
    interface Sketch {

        /// Counters a row.
        int width();

        /// Rows.
        int depth();

        /// Adds `counts[i]` to `keys[i]`, for each `i` in turn. The same key may occur several times. Leaves little garbage: less than
        /// 64 KiB for 100 keys (an object a hash is too much).
        ///
        /// @param keys any numbers, also negative ones
        /// @param counts from 0; their sum may exceed the range of an `int`
        void add(long[] keys, long[] counts);

        /// The estimates of the keys' counts, in order.
        long[] estimate(long... keys);

        /// A new sketch of both streams together: equal in all estimates to one that saw first this stream, then the other's.
        ///
        /// @param other of the same dimensions and the same hash functions; nobody merges others
        Sketch merge(Sketch other);
    }
}
