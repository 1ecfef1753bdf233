package io.loadstone.grading.command;

/// What the exit code of a command means.
final class ExitCode {
    static final int GOOD = 0;
    static final int REFUTED = 1;
    static final int MISUSE = 2;
    static final int INFRASTRUCTURE = 3;

    private ExitCode() {}
}
