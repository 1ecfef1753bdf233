package io.loadstone.grading.wire;

import java.io.IOException;

/// Bytes that are no frame, or a frame that is out of place.
public final class MalformedFrame extends IOException {
    private static final long serialVersionUID = 1;

    /// @param message what is wrong with it
    public MalformedFrame(String message) {
        super(message);
    }
}
