package io.loadstone.stream;

/// Counterexamples to three beliefs about streams, in numbers that a machine can check.
public interface StreamWitness {

    /// A stream of other keys, and a query of a key that does not occur in it.
    ///
    /// @param epsilon from 0.001 to 0.5
    /// @param delta from 0.000001 to 0.5
    /// @param counts of the other keys; 1 to 1000 of them, none negative, 1 to 100,000 together
    record Stream(double epsilon, double delta, long[] counts) {}

    /// Against 'a Count-Min sketch needs `1/epsilon` counters a row': with `w = ceil(1/epsilon)`, `d = ceil(ln(1/delta))` and fully random hash
    /// functions, the estimate of the absent key exceeds `epsilon N` with probability more than `delta`.
    Stream narrowSketch();

    /// What an exponential histogram has seen.
    ///
    /// @param window `W`, from 1 to 1000
    /// @param perSize most buckets of one size, from 2 to 50
    /// @param bits the stream, 1 to 2000 bits
    record Bits(int window, int perSize, boolean[] bits) {}

    /// Against 'the oldest bucket counts half': after the last bit, an estimate that takes the oldest bucket for `size / 2` is off by
    /// more than `true / (2 (perSize - 1))`.
    Bits halfBucket();

    /// A sampling scheme: one of the sets is taken, each line with the same probability. A set may stand on several lines.
    ///
    /// @param n items, numbered from 0; 2 to 20
    /// @param sets each of `k` different items; 1 to 1000 of them, all of the same `k`
    record Scheme(int n, int[][] sets) {}

    /// Against 'a sample is uniform if each item is equally likely to be in it': a scheme with `P(i in sample) = k/n` for each item, in
    /// which not all sets of `k` items are equally likely.
    Scheme equalShares();
}
