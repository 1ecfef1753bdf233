package io.loadstone.transfer.gpu;

import java.util.Arrays;

/// What a [DeviceTransfer] has moved, and who waited for it. Guarded by its lock.
public final class TransferLog {
    private static final int KEPT = 1024;

    private final long[] durations = new long[KEPT];
    private long batches;
    private long copies;
    private long bytes;
    private long staging;
    private long arriving;

    /// What has been moved. Times in nanoseconds of the device's clock.
    ///
    /// @param batches on the device
    /// @param copies over the link that they took
    /// @param bytes in them
    /// @param typical median time of a batch's copies over the last of them: between the events around an asynchronous copy, or while
    ///         the host waited for synchronous ones. A median, because what a busy host loses between two calls is not the link's.
    /// @param staging time in which workers waited for a page-locked buffer
    /// @param arriving time in which the consumer waited for copies that were under way
    /// @param pinnedBuffers buffers that were page-locked
    public record Totals(long batches, long copies, long bytes, long typical, long staging, long arriving,
            int pinnedBuffers) {}

    void moved(int more, long size, long nanos) {
        durations[(int) (batches++ % KEPT)] = nanos;
        copies += more;
        bytes += size;
    }

    void waitedForBuffer(long nanos) {
        staging += nanos;
    }

    void waitedForArrival(long nanos) {
        arriving += nanos;
    }

    Totals totals(int pinnedBuffers) {
        long[] sorted = Arrays.copyOf(durations, (int) Math.min(KEPT, batches));
        Arrays.sort(sorted);
        return new Totals(batches, copies, bytes, sorted.length == 0 ? 0 : sorted[sorted.length / 2], staging, arriving,
                pinnedBuffers);
    }
}
