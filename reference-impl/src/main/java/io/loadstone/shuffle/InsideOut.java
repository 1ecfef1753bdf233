package io.loadstone.shuffle;

import java.util.random.RandomGenerator;

/// Shuffles a stream while it comes, without knowing how long it will be.
///
/// The law: at any moment, after `n` items, each of the `n!` orders of them has probability `1/n!`. One bounded draw an item.
///
/// Source: Knuth, TAOCP 2, 3.4.2, exercise; the inside-out form of Durstenfeld 1964, doi:10.1145/364520.364540.
public interface InsideOut {

    /// Opens an empty deck.
    ///
    /// @param random where every random number comes from
    Deck open(RandomGenerator random);

    /// What has come so far, in a random order.
    interface Deck {

        /// The next items of the stream. How the stream is cut into calls makes no difference; equal items are different items.
        void add(int... items);

        /// All items so far, in an order that is uniform: an array of the caller's own. Asking draws nothing and changes nothing.
        int[] order();
    }
}
