package io.loadstone.grading;

/// The caller gave something that cannot be used: a lab that does not exist, a file that is not a submission.
///
/// The message is one line that says what, where, and what to do. A command ends with exit code 2.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message one line: what, where, what to do
    public BadInput(String message) {
        super(message);
    }

    /// @param message one line: what, where, what to do
    /// @param cause what was thrown below
    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
