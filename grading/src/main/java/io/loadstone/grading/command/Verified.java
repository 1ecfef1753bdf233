package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Evidence.Judgement;
import io.loadstone.guarantees.Verification.Candidate;
import java.util.Objects;

/// One subject under one guarantee.
record Verified(Candidate<?> candidate, Evidence evidence) {

    /// The verdict and its grounds.
    Judgement judgement() {
        return Objects.requireNonNull(evidence.judgement());
    }

    /// Whether a certain verdict is promised.
    boolean promised() {
        return candidate.asExpected(evidence) != null;
    }

    /// Whether the verdict is the promised one, or none is promised.
    boolean kept() {
        return !Boolean.FALSE.equals(candidate.asExpected(evidence));
    }
}
