package io.loadstone.shuffle;

/// The formulas behind the figures about generators.
///
/// Source: Rueppel 1986, Analysis and Design of Stream Ciphers, section 4.1; Marsaglia 1968, doi:10.1073/pnas.61.1.25.
public interface GeneratorCurves {

    /// The mean linear complexity of `n` random bits.
    ///
    /// Of the `2^n` sequences `2^min(2n - 2L, 2L - 1)` have complexity `L`, and one has 0. Close to `n/2`, but not equal to it.
    ///
    /// @param n from 0 to 10,000
    double meanComplexity(int n);

    /// How many parallel planes the points of a generator lie on whose states satisfy `a_1 x_1 + ... + a_d x_d = 0 mod m`, with every `x_i` strictly
    /// between 0 and `m`: the number of whole numbers that `(a_1 x_1 + ... + a_d x_d) / m` can be.
    ///
    /// @param relation `a_1, ..., a_d`, not all 0
    long planes(int... relation);

    /// The most planes that a congruential generator can fill in dimension `d`, however good its multiplier is: `(d! m)^(1/d)`.
    ///
    /// @param dimension from 1 to 20
    /// @param m its modulus, from 2 to `2^64`
    double mostPlanes(int dimension, double m);
}
