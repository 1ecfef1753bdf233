package io.loadstone.grading.child;

import java.io.IOException;
import java.io.OutputStream;

/// Passes on the first bytes and drops the rest, so that printing without end costs time but fills nothing.
final class CappedOutput extends OutputStream {
    private final OutputStream out;
    private int left;

    CappedOutput(OutputStream out, int cap) {
        this.out = out;
        left = cap;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (left <= 0)
            return;
        left--;
        out.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int passed = Math.min(length, left);
        if (passed <= 0)
            return;
        left -= passed;
        out.write(bytes, offset, passed);
    }
}
