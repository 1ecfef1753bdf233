package io.loadstone.stream;

/// How many of the last `W` bits were ones, up to a relative error, in `O(log^2 W)` bits: the exponential histogram (DGIM).
///
/// Buckets of ones, newest first, each with a size (a power of two) and the time of its *newest* one. A new one is a bucket of size 1; when
/// a size has more than `r` buckets, its two oldest become one of double size. A bucket leaves when its time leaves the window (before or
/// after the new bit comes in: either is right). Of the oldest
/// bucket one knows only that its newest one is inside: it counts for `(1 + size) / 2`, the others in full.
///
/// - The error is at most `true / (2 (r - 1))`, for sure.
/// - There are at most `r (floor(log2(W / (r - 1) + 1)) + 1)` buckets.
///
/// Why: with `m` the oldest size, the answer is off by at most `(m - 1) / 2`; of each smaller size there are at least `r - 1`
/// buckets, so that at least `1 + (r - 1)(m - 1)` ones are inside for sure.
///
/// Source: Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363, theorems 1 and 2.
public interface WindowCounter {

    /// The least `r` that keeps the relative error at or below `epsilon`: `1 + ceil(1 / (2 epsilon))`. Asked only for
    /// multiples of 1/1024, where rounding cannot matter.
    ///
    /// @param epsilon in (0, 1/2]
    int bucketsPerSize(double epsilon);

    /// Opens a counter for an empty stream.
    ///
    /// @param window `W`, in bits, at least 1
    /// @param perSize `r`, most buckets of one size, at least 2
    Counter open(int window, int perSize);

    /// The histogram.
    interface Counter {

        /// The next bits, in order.
        ///
        /// @return after each of them the estimate of the number of ones among the last `W` bits
        double[] add(boolean... bits);

        /// The sizes of the buckets, newest first.
        long[] buckets();
    }
}
