package io.loadstone.evidence;

/// What the judge can say of a subject under one guarantee.
public enum Outcome {
    /// Every declared alternative has become a million times less likely than the law itself.
    SUPPORTED,
    /// A right program is refuted with probability at most the guarantee's `alpha`; a counterexample refutes for sure.
    REFUTED,
    /// The observation budget ran out first. Never a pass.
    INCONCLUSIVE,
    /// The subject throws `UnsupportedOperationException`: a starter nobody has worked on.
    NOT_STARTED
}
