package io.loadstone.evidence;

/// Thrown inside a property when the subject breaks its law for sure; carries the counterexample.
public final class LawBroken extends AssertionError {
    private static final long serialVersionUID = 1;

    LawBroken(String counterexample) {
        super(counterexample);
    }
}
