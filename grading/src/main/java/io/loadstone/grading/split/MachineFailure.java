package io.loadstone.grading.split;

/// The machine failed, not the submission: no process could be started, or it got no processor time.
public final class MachineFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    MachineFailure(String message) {
        super(message);
    }

    MachineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
