package io.loadstone.grading.wire;

import java.nio.ByteBuffer;

/// A frame that came in, read from front to back. Each length in it is checked against what is left before it is believed.
public final class WireInput {
    private final ByteBuffer buffer;

    /// @param bytes the frame's content
    public WireInput(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    /// The next byte.
    public byte u1() throws MalformedFrame {
        return next(1).get();
    }

    /// The next `int`.
    public int u4() throws MalformedFrame {
        return next(4).getInt();
    }

    /// The next `long`.
    public long u8() throws MalformedFrame {
        return next(8).getLong();
    }

    /// The next `int` as the number of items that follow, each at least `width` bytes long.
    int count(int width) throws MalformedFrame {
        int count = u4();
        if (count < 0 || (long) count * width > buffer.remaining()) {
            throw new MalformedFrame("%d items of %d bytes announced, %d bytes left".formatted(count, width,
                    buffer.remaining()));
        }
        return count;
    }

    /// The buffer, holding at least so many more bytes.
    ByteBuffer next(int bytes) throws MalformedFrame {
        if (buffer.remaining() < bytes) {
            throw new MalformedFrame("ends %d bytes early".formatted(bytes - buffer.remaining()));
        }
        return buffer;
    }

    /// @throws MalformedFrame if something is left
    public void end() throws MalformedFrame {
        if (buffer.hasRemaining())
            throw new MalformedFrame(buffer.remaining() + " bytes too many");
    }
}
