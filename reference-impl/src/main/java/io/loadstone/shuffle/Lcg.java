package io.loadstone.shuffle;

/// Linear congruential generators, `x' = (a x + c) mod m`, and what is known of them for certain.
///
/// The states are integers from 0 to `m - 1`; a generator's *output* may be part of a state only. Cost of a state is `O(1)`.
///
/// Source: Lehmer 1951; Hull & Dobell 1962, doi:10.1137/1004061 (full period); Marsaglia 1968, doi:10.1073/pnas.61.1.25 (planes);
/// Knuth, TAOCP 2, 3.2.1.
public interface Lcg {

    /// A generator.
    ///
    /// @param a multiplier, from 0 to `m - 1` (0 where `m` is 1)
    /// @param c increment, from 0 to `m - 1`
    /// @param m modulus, from 1 to `2^48`: the product `a x` may need 96 bits
    record Rule(long a, long c, long m) {}

    /// The states that follow `x`, which is not among them.
    ///
    /// @param x from 0 to `m - 1`
    /// @param count at least 0
    long[] states(Rule rule, long x, int count);

    /// Whether the generator runs through all `m` states from each of them.
    ///
    /// It does iff `c` and `m` have no common factor, every prime factor of `m` divides `a - 1`, and 4 does if it divides `m`.
    boolean fullPeriod(Rule rule);

    /// Length of the cycle that the states run into from `x`. States that are never visited again do not count.
    ///
    /// @param x from 0 to `m - 1`
    long period(Rule rule, long x);

    /// Length of the cycle of the `bits` lowest bits of the states from `x`: at most `2^bits`, whatever `m` is.
    ///
    /// @param bits from 1 to 16; `2^bits` divides `m`
    long lowBitsPeriod(Rule rule, long x, int bits);

    /// RANDU is `x' = 65539 x mod 2^31`. Of each three successive states `(x, y, z)` the number `(9 x - 6 y + z) / 2^31` of the plane that
    /// they lie on: an integer, from -5 to 9.
    ///
    /// @param x the first state, from 1 to `2^31 - 1`; the first triple is `x` and the two states that follow it
    /// @param count triples, each of which begins a state later than the one before
    int[] randuPlanes(int x, int count);

    /// What `java.util.Random` made from `seed` returns from `count` calls of `nextInt()`.
    ///
    /// It is the generator `a = 0x5DEECE66D, c = 11, m = 2^48` from the state `seed XOR a` (its 48 lowest bits), and gives out bits 16 to 47.
    int[] javaInts(long seed, int count);

    /// What `java.util.Random` made from `seed` returns from `count` calls of `nextInt(bound)`.
    ///
    /// It takes bits 17 to 47 of a state as a number `u`. If `bound` is a power of two, the result is made of the highest bits of `u`; else
    /// it is `u mod bound`, and `u` is drawn anew if it is no less than the greatest multiple of `bound` that `2^31` holds.
    ///
    /// @param bound from 1
    int[] javaInts(long seed, int bound, int count);
}
