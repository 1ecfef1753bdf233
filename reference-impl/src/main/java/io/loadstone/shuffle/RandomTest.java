package io.loadstone.shuffle;

/// Tests of the hypothesis 'these words are independent and uniform on 32 bits'.
///
/// Each test computes a whole number `T` from the words and both tails of its law under the hypothesis: `P(T <= t)` and `P(T >= t)` at the value
/// `t` that was seen, *including* it. The laws are exact, save the one of [#birthdays]. Words that do not fill a last tuple or matrix are left out.
///
/// A test can refute a generator. Passing proves nothing: for each list of tests there is a generator that passes them all and is useless.
///
/// Accuracy asked for: `1e-10`.
///
/// Source: Knuth, TAOCP 2, 3.3; Marsaglia 1995 (Diehard); L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777 (TestU01).
public interface RandomTest {

    /// Both tails of a statistic's law at the value that was seen, which belongs to both.
    ///
    /// @param lower `P(T <= t)`
    /// @param upper `P(T >= t)`
    record Tails(double lower, double upper) {}

    /// `T` is the number of ones among all bits: binomial.
    Tails monobit(int[] words);

    /// `T` is the number of occupied cells. Each `dimension` successive words make a point, tuple after tuple without overlap; the `bits` highest
    /// bits of each word are a coordinate of its cell, of `2^(bits dimension)` cells in all.
    ///
    /// A new point falls into one of the `j` occupied cells of `k` with probability `j/k`.
    ///
    /// @param bits from 1
    /// @param dimension from 1; `bits * dimension` at most 20; at most 4096 points
    Tails occupancy(int[] words, int bits, int dimension);

    /// Birthday spacings. The `bits` highest bits of each of the `m` words are a day in a year of `n = 2^bits` days; sorted, they have `m` spacings
    /// around the year, the last one from the last day to the first of the next year. `T` is `m` less the number of different spacings.
    ///
    /// `T` is nearly Poisson with mean `m^3 / (4 n)`, which is the law to take.
    ///
    /// @param words at least one
    /// @param bits from 8 to 31
    Tails birthdays(int[] words, int bits);

    /// `T` is the sum of the ranks of matrices over the field of two elements, 32 words a matrix, a word a row.
    ///
    /// A random `n x n` matrix has rank `r` with probability `2^(r (2n - r) - n^2) prod_(i<r) (1 - 2^(i-n))^2 / (1 - 2^(i-r))`.
    Tails rank(int[] words);

    /// `T` is the linear complexity ([LinearComplexity]) of the sequence of one bit of each word.
    ///
    /// Of the `2^n` sequences `2^min(2n - 2L, 2L - 1)` have complexity `L`, and one has 0.
    ///
    /// @param bit from 0, the lowest, to 31
    Tails complexity(int[] words, int bit);

    /// `T` is the number of inversions, a greater word before a smaller one, within tuples of `size` successive words that do not overlap. Words are
    /// unsigned. A tuple that holds a word twice is left out; in all others each order is equally likely.
    ///
    /// @param size from 2 to 8
    Tails orders(int[] words, int size);

    /// Pearson's sum and its degrees of freedom.
    ///
    /// @param statistic `sum (count - expected)^2 / expected` over the cells that are left after pooling
    /// @param degrees one less than their number
    record ChiSquare(double statistic, int degrees) {}

    /// Pearson's statistic, with small cells pooled.
    ///
    /// All cells with an expectation below 5 become one. If that one is below 5 still, and there are others, it is united with the one of
    /// them that has the least expectation (the first such).
    ///
    /// @param counts how often each cell was seen
    /// @param expected how often it should be, positive
    ChiSquare chiSquare(long[] counts, double[] expected);

    /// The two-sided p-value, `min(1, 2 min(lower, upper))`: too little and too much are both suspicious.
    double pValue(Tails tails);

    /// The p-value of a family of independent tests: how probable it is that the least of so many is at most as small as the least one given.
    ///
    /// Accuracy asked for: twelve digits, also for p-values near 0.
    ///
    /// @param pValues at least one, from 0 to 1
    double family(double[] pValues);
}
