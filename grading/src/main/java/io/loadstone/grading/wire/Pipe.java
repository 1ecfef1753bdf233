package io.loadstone.grading.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// One end of the two pipes between judge and submission. A frame is `length:4 kind:1 number:4 content`.
///
/// The number is that of the request; an answer repeats it, so that an answer nobody asked for is noticed.
public final class Pipe {
    private static final int HEAD = 9;

    private final InputStream in;
    private final OutputStream out;
    private final WireOutput frame = new WireOutput();
    private final byte[] head = new byte[HEAD];

    /// @param in where frames come from
    /// @param out where frames go; each is written at once and flushed
    public Pipe(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// A frame that came in.
    ///
    /// @param kind what it is
    /// @param number of the request
    /// @param content what it holds
    public record Frame(byte kind, int number, WireInput content) {}

    /// Starts a frame; write its content, then [#send].
    public WireOutput begin(int kind, int number) {
        return frame.clear().u4(0).u1(kind).u4(number);
    }

    /// Sends the frame that was begun last.
    public void send() throws IOException {
        frame.set4(0, frame.size() - HEAD);
        out.write(frame.array(), 0, frame.size());
        out.flush();
    }

    /// Waits for the next frame.
    ///
    /// @throws EOFException if the other side has gone
    /// @throws MalformedFrame if what comes is no frame
    public Frame receive() throws IOException {
        int got = in.readNBytes(head, 0, HEAD);
        if (got == 0)
            throw new EOFException("the other side has gone");
        if (got < HEAD)
            throw new MalformedFrame("ends within its head");
        WireInput header = new WireInput(head);
        int length = header.u4();
        byte kind = header.u1();
        int number = header.u4();
        if (length < 0 || length > WireOutput.MAX_FRAME)
            throw new MalformedFrame("length " + length);
        byte[] content = in.readNBytes(length);
        if (content.length < length)
            throw new MalformedFrame("ends %d bytes early".formatted(length - content.length));
        return new Frame(kind, number, new WireInput(content));
    }
}
