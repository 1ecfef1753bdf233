package io.loadstone.shuffle;

import java.util.random.RandomGenerator;

/// Mixes a stream in bounded memory: the seam between a loader that reads a stream and the order in which it delivers.
///
/// The law, for a stream of `n` items and a capacity `B`: no item leaves more than `B - 1` places before the place at which it came,
/// and each of the `B^(n-B) B!` orders with that property (all `n!` of them if `n <= B`) is equally likely. So the order has exactly
/// `(n - B) log2 B + log2 B!` bits of entropy. It depends on the stream's length and on `random` alone.
///
/// Source: derived; the buffer is the one of `tf.data.Dataset.shuffle`.
public interface ShuffleBuffer {

    /// Opens an empty buffer for one pass over a stream.
    ///
    /// @param capacity `B`, most items that it may hold between two calls, at least 1; 1 keeps the order
    /// @param random where every random number comes from
    /// @throws IllegalArgumentException if `capacity` is below 1
    Open open(int capacity, RandomGenerator random);

    /// A stream on its way through the buffer.
    interface Open {

        /// The next items of the stream, in order. How the stream is cut into calls makes no difference.
        ///
        /// @param items anything that the caller can tell apart, or cannot: equal items are different items
        /// @return the items that leave now, in the order in which they leave; an array of the caller's own
        int[] offer(int... items);

        /// The stream has ended: all items that are left, in the order in which they leave.
        int[] drain();
    }
}
