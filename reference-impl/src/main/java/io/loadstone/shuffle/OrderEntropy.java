package io.loadstone.shuffle;

/// How many bits of randomness are in the order of an epoch, for each way to choose it: Shannon's entropy
/// `H = -sum_o P(o) log2 P(o)` over all orders `o`.
///
/// Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Cover & Thomas 2006, theorem 2.6.4 (the uniform law has the most).
public interface OrderEntropy {

    /// Of any law, in bits: `-sum p log2 p`, where `0 log2 0 = 0`.
    ///
    /// @param probability of each outcome; none negative, sum 1
    double ofLaw(double[] probability);

    /// Of a uniform order of `n` samples, in bits: `log2 n!`.
    ///
    /// @param n from 0; up to 10^12, so no loop over `n`
    double permutation(long n);

    /// Of `n` samples that are drawn independently, with replacement, in bits: `n log2 n`. More than any permutation has.
    ///
    /// @param n from 0
    double independent(long n);

    /// Of the order that a [ShuffleBuffer] gives to `n` samples, in bits: `(n - B) log2 B + log2 B!` with `B = min(n, capacity)`.
    ///
    /// @param n from 0
    /// @param capacity from 1
    /// @throws IllegalArgumentException if `capacity` is below 1
    double buffer(long n, long capacity);

    /// The most that a generator started from a seed can give to the order of `n` samples, in bits: a function of the seed has no more
    /// entropy than the seed, and no order of `n` samples has more than `log2 n!`.
    ///
    /// @param n from 0
    /// @param seedBits from 0
    double seeded(long n, int seedBits);
}
