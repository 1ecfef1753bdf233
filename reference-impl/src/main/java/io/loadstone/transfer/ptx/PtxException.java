package io.loadstone.transfer.ptx;

/// A PTX text that cannot be used, or a kernel that went wrong.
public final class PtxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Reason {
        /// The text is no PTX.
        MALFORMED,
        /// PTX of a newer version, or an instruction outside the subset.
        UNSUPPORTED,
        /// A kernel read or wrote where nothing is allocated.
        ILLEGAL_ADDRESS,
        /// A kernel read or wrote a word at an address that is no multiple of its size.
        MISALIGNED_ADDRESS,
        /// A kernel did not end, or some of its threads never came to a barrier.
        TIMEOUT
    }

    private final Reason reason;

    PtxException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// What went wrong.
    public Reason reason() {
        return reason;
    }
}
