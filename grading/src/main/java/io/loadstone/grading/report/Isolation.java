package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonValue;

/// What kept a submission from the machine, strongest first.
public enum Isolation {
    /// Linux's Landlock (no file beyond the JDK's can be opened) and seccomp (no call that computing does not need).
    LANDLOCK_SECCOMP("landlock+seccomp"),
    /// Seccomp alone: no file can be opened from the moment on when the submission is loaded.
    SECCOMP("seccomp"),
    /// A process of its own with limits on time and memory, and nothing else: not enough to grade strangers' code.
    NONE("none"),
    /// The judge's own process: a student's check of their own work.
    IN_PROCESS("in-process");

    private final String word;

    Isolation(String word) {
        this.word = word;
    }

    /// As reports call it.
    @JsonValue
    public String word() {
        return word;
    }

    /// The one that reports call so.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Isolation of(String word) {
        for (Isolation isolation : values()) {
            if (isolation.word.equals(word))
                return isolation;
        }
        throw new IllegalArgumentException("no isolation is called '" + word + "'");
    }

    /// The weaker of the two.
    public Isolation and(Isolation other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether strangers' code may be graded in it.
    public boolean isSandbox() {
        return this == LANDLOCK_SECCOMP || this == SECCOMP;
    }

    @Override
    public String toString() {
        return word;
    }
}
