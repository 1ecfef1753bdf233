package io.loadstone.grading.wire;

import java.nio.ByteBuffer;

/// A frame under construction: a byte buffer that grows up to [#MAX_FRAME].
public final class WireOutput {

    /// Largest frame, in bytes.
    public static final int MAX_FRAME = 16 << 20;

    private ByteBuffer buffer = ByteBuffer.allocate(4096);

    /// Forgets what was written, for reuse.
    public WireOutput clear() {
        buffer.clear();
        return this;
    }

    /// Appends a byte.
    public WireOutput u1(int value) {
        room(1).put((byte) value);
        return this;
    }

    /// Appends an `int`.
    public WireOutput u4(int value) {
        room(4).putInt(value);
        return this;
    }

    /// Appends a `long`.
    public WireOutput u8(long value) {
        room(8).putLong(value);
        return this;
    }

    /// The buffer with room for so many more bytes.
    ///
    /// @throws IllegalArgumentException if the frame would become too large
    ByteBuffer room(long bytes) {
        long needed = buffer.position() + bytes;
        if (needed > MAX_FRAME) {
            throw new IllegalArgumentException(
                    "more than %d MiB in one call between judge and submission".formatted(MAX_FRAME >> 20));
        }
        if (needed > buffer.capacity()) {
            ByteBuffer larger = ByteBuffer
                    .allocate((int) Math.min(MAX_FRAME, Math.max(needed, 2L * buffer.capacity())));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    /// Overwrites the `int` at a position.
    void set4(int at, int value) {
        buffer.putInt(at, value);
    }

    int size() {
        return buffer.position();
    }

    byte[] array() {
        return buffer.array();
    }
}
