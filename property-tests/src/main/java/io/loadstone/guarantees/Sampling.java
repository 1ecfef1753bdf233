package io.loadstone.guarantees;

import io.loadstone.evidence.Trial;

/// How long a guarantee goes on drawing.
public final class Sampling {
    private Sampling() {}

    /// Whether to draw again: until the verdict is reached, but not before so many observations that also a mistake which nobody
    /// has declared would have shown. The declared ones are often excluded after a few.
    ///
    /// @param trial what is being judged
    /// @param seen observations so far
    /// @param least go on to here unless the subject is refuted
    /// @param most give up here
    public static boolean goesOn(Trial trial, long seen, long least, long most) {
        return seen < most && (trial.open() || (seen < least && !trial.refuted()));
    }
}
