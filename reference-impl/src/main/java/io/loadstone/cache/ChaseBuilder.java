package io.loadstone.cache;

import java.util.random.RandomGenerator;

/// A pointer chase: the way to measure what one access waits for.
///
/// Each load's address is what the load before it brought, so that nothing overlaps. One node a line, in one cycle through all lines: a
/// uniform permutation instead has a cycle of its own through the start, on average only half as long, sometimes tiny. In random order:
/// a prefetcher would see through anything regular.
///
/// Source: Sattolo 1986, doi:10.1016/0020-0190(86)90073-6; McVoy & Staelin 1996, lmbench.
public interface ChaseBuilder {
    /// Numbers in a line of 64 bytes.
    int LINE = 16;
    /// Laps that only warm up.
    int WARM_UP = 2;

    /// Builds the cycle: entry `LINE * i` holds the index of the next node, `LINE * j`; what lies between is not read.
    ///
    /// Each of the `(lines - 1)!` cycles through all lines is equally likely.
    ///
    /// @param lines at least 1
    /// @return `LINE * lines` entries
    int[] cycle(int lines, RandomGenerator random);

    /// Follows the chain, and returns the index where it arrives.
    ///
    /// @param start index of a node
    /// @param loads how many, at least 0
    int walk(int[] chain, int start, int loads);

    /// The time of one load: the first [#WARM_UP] laps fill caches and let the compiler work, and of the others the least disturbed counts.
    ///
    /// @param laps time of each lap, in nanoseconds, in the order in which they were run
    /// @param loads of each lap
    /// @return in nanoseconds
    /// @throws IllegalArgumentException if there are fewer than 5 laps beyond the warm-up
    double nanosPerLoad(long[] laps, int loads);
}
