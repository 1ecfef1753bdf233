package io.loadstone.importance;

import java.util.random.RandomGenerator;

/// Estimates the mean of all values from `k` of them, in four ways. All are unbiased; they differ in what they must know beforehand.
///
/// Source: Cochran 1977, Sampling Techniques, ch. 2, 5, 9A; Hansen & Hurwitz 1943, doi:10.1214/aoms/1177731356; Vitter 1985,
/// doi:10.1145/3147.3165.
public interface SubsetEstimator {

    /// The mean of `k` different values, every subset being equally likely. `1 <= k <= x.length`.
    double simple(double[] x, int k, RandomGenerator random);

    /// Strata of sizes `N_h`, from each `k_h` different values: `sum (N_h/N) mean_h`.
    ///
    /// @param stratum the stratum of each value, from 0
    /// @param k how many to take from each stratum, from 1 to its size
    double stratified(double[] x, int[] stratum, int[] k, RandomGenerator random);

    /// `k` independent draws with replacement, `i` with probability `size_i / sum`: the mean of `x_i / (N q_i)`.
    ///
    /// @param size above 0, roughly in proportion to `x`
    double importance(double[] x, double[] size, int k, RandomGenerator random);

    /// The mean of a uniform sample of `k` that is kept while the values pass by once, in chunks, their number unknown.
    ///
    /// @param chunks at least `k` values in all
    double reservoir(double[][] chunks, int k, RandomGenerator random);

    /// The four ways.
    enum Method {
        SIMPLE, STRATIFIED, IMPORTANCE, RESERVOIR
    }

    /// What is known of the population, or guessed from a pilot.
    ///
    /// @param x values
    /// @param stratum the stratum of each, from 0; each stratum has at least 2
    /// @param size a size of each, above 0
    /// @param perStratum how many can be taken from each stratum; their sum is `k`
    /// @param stream whether the data pass by once, their number and everything else unknown
    record Situation(double[] x, int[] stratum, double[] size, int[] perStratum, boolean stream) {}

    /// The method of least mean squared error among those that the situation allows: a stream allows the reservoir alone, else all four do;
    /// of equals, any.
    Method choose(Situation situation);
}
