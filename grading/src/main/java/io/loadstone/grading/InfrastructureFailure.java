package io.loadstone.grading;

/// The machine failed, not the submission: no process could be started, or it was starved of processor time.
///
/// Nothing is scored; a command ends with exit code 3, and the caller should try again.
public final class InfrastructureFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message one line: what happened and what to do
    public InfrastructureFailure(String message) {
        super(message);
    }

    /// @param message one line: what happened and what to do
    /// @param cause what was thrown below
    public InfrastructureFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
