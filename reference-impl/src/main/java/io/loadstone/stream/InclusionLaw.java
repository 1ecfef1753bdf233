package io.loadstone.stream;

/// Who is in the reservoir: the proof of Algorithm R as a program.
///
/// Item `t > k` enters with probability `k / t`; if it does, a slot is chosen uniformly and its item leaves. The first `k` items
/// are stored. All draws are independent. Items are counted from 1.
///
/// Source: Vitter 1985, doi:10.1145/3147.3165.
public interface InclusionLaw {

    /// A rational number; need not be in lowest terms, but both parts have to fit a `long`: reduce as you go, where products grow.
    ///
    /// @param denominator positive
    record Fraction(long numerator, long denominator) {}

    /// Probability that item `i` is in the reservoir after `n` items.
    ///
    /// @param i from 1; may exceed `n`
    /// @param n from 0 to 50
    /// @param k slots, at least 1; may exceed `n`
    Fraction item(int i, int n, int k);

    /// Probability that the items `i` and `j` are both in the reservoir after `n` items.
    ///
    /// @param j differs from `i`
    Fraction pair(int i, int j, int n, int k);
}
