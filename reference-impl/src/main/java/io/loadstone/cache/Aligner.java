package io.loadstone.cache;

/// Where data should begin so that it does not lie across lines, and so that two writers do not meet in one.
///
/// Two threads that write to two variables of one line take it from each other at every write, as if they shared the variable: *false
/// sharing*. Padding mends it and costs capacity: it is for the few fields that different threads write often.
///
/// Source: Torrellas, Lam & Hennessy 1994, doi:10.1109/12.286299; Drepper 2007, 6.4.1.
public interface Aligner {

    /// The smallest multiple of `unit` that is not less than `offset`.
    ///
    /// @param offset of either sign
    /// @param unit a power of two
    /// @throws IllegalArgumentException if `unit` is no power of two
    long align(long offset, long unit);

    /// Lines that an access lies in: `floor((offset + size - 1) / line) - floor(offset / line) + 1`.
    ///
    /// @param offset of either sign
    /// @param size bytes, at least 1
    /// @param line bytes
    int linesTouched(long offset, int size, int line);

    /// Addresses of counters of 8 bytes, one for each writer, so that each has its line to itself: no other counter lies in it, and nothing
    /// that is stored before `base`.
    ///
    /// The line of the last one ends at most `(writers + 1) * line` bytes after `base`.
    ///
    /// @param writers at least 1
    /// @param base the first free address, at least 0
    /// @param line bytes, a power of two, at least 8
    /// @return in the order of writers, multiples of 8
    long[] counters(int writers, long base, int line);
}
