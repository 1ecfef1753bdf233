package io.loadstone.grading.sandbox;

/// How far a process is confined, as it has found out itself.
public enum Tier {
    /// No file but the JDK's can be opened, and only calls that computing needs are made.
    LANDLOCK_SECCOMP("landlock+seccomp"),
    /// Only calls that computing needs are made.
    SECCOMP("seccomp"),
    /// Neither.
    NONE("none");

    private final String word;

    Tier(String word) {
        this.word = word;
    }

    /// As reports call it.
    public String word() {
        return word;
    }
}
