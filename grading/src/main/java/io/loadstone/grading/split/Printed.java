package io.loadstone.grading.split;

import io.loadstone.grading.report.Report.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Collects the first bytes of what a process prints, and drains the rest so that it never waits for us.
final class Printed {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int cap;
    private final Thread thread;
    private boolean truncated;

    Printed(InputStream from, int cap) {
        this.cap = cap;
        thread = Thread.ofVirtual().start(() -> drain(from));
    }

    private void drain(InputStream from) {
        byte[] block = new byte[8192];
        try (from) {
            for (int got = from.read(block); got >= 0; got = from.read(block))
                keep(block, got);
        } catch (IOException e) {
            // the process is gone
        }
    }

    private synchronized void keep(byte[] block, int length) {
        int room = Math.min(length, cap - kept.size());
        kept.write(block, 0, room);
        truncated |= room < length;
    }

    synchronized Output output() {
        String text = kept.toString(StandardCharsets.UTF_8);
        // Control characters could repaint a terminal or break a report.
        return new Output(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD"), truncated);
    }

    /// Waits a moment for what is still on its way.
    void join() {
        try {
            thread.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
