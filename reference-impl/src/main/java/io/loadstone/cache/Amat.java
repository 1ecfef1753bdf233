package io.loadstone.cache;

/// Average memory access time, in the unit of the times given.
///
/// The notes write `h T_cache + (1 - h) T_memory`. This is the law of total expectation, and true if `T_memory` is the *whole* time of an
/// access that misses. Tables mostly give what a miss costs *more*; then it is `T_hit + (1 - h) penalty`, and at several levels
/// `t1 + m1 (t2 + m2 (t3 + ...))` with *local* miss rates: misses of a level over the accesses that reach it.
///
/// A model of latency for accesses that wait for each other; overlapping misses take less. Source: Hennessy & Patterson 2017, appendix B.
public interface Amat {

    /// The notes' form.
    ///
    /// @param hitRate from 0 to 1
    /// @param hitTime whole time of an access that hits
    /// @param missTime whole time of an access that misses
    double total(double hitRate, double hitTime, double missTime);

    /// The form for levels that are asked one after another.
    ///
    /// @param times of each level, memory last: one more than `localMiss` has
    /// @param localMiss local miss rate of each level but memory
    /// @throws IllegalArgumentException if the lengths do not fit
    double lookThrough(double[] times, double[] localMiss);

    /// Local miss rates from counters.
    ///
    /// @param accesses to the first level
    /// @param misses of each level; those of one level are the accesses to the next
    /// @return for each level; NaN for a level that was never asked
    double[] localMissRates(long accesses, long[] misses);
}
