package io.loadstone.stream;

import java.util.random.RandomGenerator;

/// Labelled samples whose law changes in a known way at a known place: what a drift detector is tried on.
///
/// Sample and label are one bit each. Before the change `P(x) = 1/2`, `P(y | x) = 0.8` and `P(y | not x) = 0.2`. After it:
///
/// | kind | what changes | what stays |
/// |---|---|---|
/// | [Kind#NONE] | nothing | |
/// | [Kind#REAL] | `P(y | x) = 0.2`, `P(y | not x) = 0.8` | `P(x)` |
/// | [Kind#VIRTUAL] | `P(x) = 0.9` | `P(y | x)` |
/// | [Kind#PRIOR] | `P(y) = 0.8` | `P(x | y) = 0.8`, `P(x | not y) = 0.2` |
///
/// Source: Gama et al. 2014, doi:10.1145/2523813.
public interface DriftStream {

    /// What changes.
    enum Kind {
        /// Nothing.
        NONE,
        /// What the samples mean.
        REAL,
        /// Which samples come.
        VIRTUAL,
        /// How frequent the labels are.
        PRIOR
    }

    /// A stream.
    ///
    /// @param x the samples
    /// @param y their labels
    record Labelled(boolean[] x, boolean[] y) {}

    /// Draws a stream, each sample independently. With generators in the same state [Kind#NONE] and [Kind#REAL] have the same `x`: who sees
    /// no labels cannot tell them apart.
    ///
    /// @param before samples before the change
    /// @param after samples after it
    Labelled draw(Kind kind, int before, int after, RandomGenerator random);
}
