package io.loadstone.guarantees.transfer;

import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.Gpu.Stream;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Times copies on a device.
///
/// Asynchronous ones (page-locked memory): 16 in a stream between two events, behind a kernel that holds the stream until all are
/// queued, so that the cost of queueing does not count. A round in which the kernel let go too early is taken again.
/// Synchronous ones (pageable memory): the host's clock, because the call itself is the copy.
///
/// Write-combined memory is not among them: it is not what anybody means by pinned.
final class CopyTimer implements AutoCloseable {
    private static final int COPIES = 16;
    private static final long TRIAL_CYCLES = 100_000;
    private static final int TRIES = 5;

    enum Direction {
        H2D, D2H
    }

    enum Memory {
        HEAP_ARRAY, PAGEABLE, PINNED, REGISTERED, OWN_PINNED_COPY;

        String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private final Gpu gpu;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment heap;
    private final MemorySegment pageable;
    private final MemorySegment pinned;
    private final MemorySegment registered;
    private final double pageLocking;
    private final Gpu.Buffer buffer;
    private final Gpu.Buffer latch;
    private final Gpu.Function hold;
    private final Stream stream;
    private final Gpu.Event held;
    private final Gpu.Event begin;
    private final Gpu.Event end;
    private final long cycles;
    private long rounds;
    private long heldRounds;

    /// @param seconds that the stream is held, enough to queue 16 copies; 0 for a device that is only a model
    CopyTimer(Gpu gpu, long most, double seconds) {
        this.gpu = gpu;
        heap = MemorySegment.ofArray(new byte[(int) most]).fill((byte) 1);
        pageable = arena.allocate(most, 4096).fill((byte) 1);
        registered = arena.allocate(most, 4096).fill((byte) 1);
        long start = gpu.clock().nanos();
        gpu.register(registered);
        pageLocking = (gpu.clock().nanos() - start) / 1e9;
        pinned = gpu.host(HostMemory.PINNED, most).fill((byte) 1);
        buffer = gpu.allocate(most);
        latch = gpu.allocate(4);
        gpu.fill(latch, (byte) 0);
        hold = gpu.function(LabKernels.ptx(), "hold");
        stream = gpu.stream();
        held = gpu.event();
        begin = gpu.event();
        end = gpu.event();
        cycles = seconds == 0 ? 0 : calibrate(seconds);
    }

    /// Cycles that keep the stream so long on this device.
    private long calibrate(double wanted) {
        double seconds = 0;
        for (int i = 0; i < 2; i++) { // the first launch loads the module
            gpu.record(begin, stream);
            gpu.launch(hold, Grid.linear(1, 1), 0, stream, latch, TRIAL_CYCLES);
            gpu.record(end, stream);
            gpu.synchronize(end);
            seconds = gpu.between(begin, end).toNanos() / 1e9;
        }
        return Math.max(1, (long) (TRIAL_CYCLES * wanted / Math.max(seconds, 1e-9)));
    }

    /// Seconds of a copy among many.
    double seconds(Memory memory, Direction direction, long bytes) {
        return switch (memory) {
            case PINNED -> queued(pinned.asSlice(0, bytes), direction);
            case REGISTERED -> queued(registered.asSlice(0, bytes), direction);
            case HEAP_ARRAY, PAGEABLE, OWN_PINNED_COPY -> single(memory, direction, bytes);
        };
    }

    private double queued(MemorySegment host, Direction direction) {
        for (int attempt = 0;; attempt++) {
            if (cycles > 0)
                gpu.launch(hold, Grid.linear(1, 1), 0, stream, latch, cycles);
            gpu.record(held, stream);
            gpu.record(begin, stream);
            for (int i = 0; i < COPIES; i++)
                queue(host, direction);
            gpu.record(end, stream);
            boolean inTime = !gpu.done(held);
            gpu.synchronize(end);
            if (inTime || cycles == 0 || attempt == TRIES) {
                rounds++;
                heldRounds += inTime ? 1 : 0;
                return gpu.between(begin, end).toNanos() / 1e9 / COPIES;
            }
        }
    }

    private void queue(MemorySegment host, Direction direction) {
        if (direction == Direction.H2D)
            gpu.toDeviceAsync(buffer, 0, host, stream);
        else
            gpu.toHostAsync(host, buffer, 0, stream);
    }

    /// Seconds that a caller waits for one copy.
    double single(Memory memory, Direction direction, long bytes) {
        long start = gpu.clock().nanos();
        switch (memory) {
            case HEAP_ARRAY -> now(heap.asSlice(0, bytes), direction);
            case PAGEABLE -> now(pageable.asSlice(0, bytes), direction);
            case PINNED -> now(pinned.asSlice(0, bytes), direction);
            case REGISTERED -> now(registered.asSlice(0, bytes), direction);
            case OWN_PINNED_COPY -> {
                MemorySegment own = pinned.asSlice(0, bytes);
                if (direction == Direction.H2D)
                    own.copyFrom(pageable.asSlice(0, bytes));
                now(own, direction);
                if (direction == Direction.D2H)
                    pageable.asSlice(0, bytes).copyFrom(own);
            }
        }
        return (gpu.clock().nanos() - start) / 1e9;
    }

    private void now(MemorySegment host, Direction direction) {
        if (direction == Direction.H2D)
            gpu.toDevice(buffer, 0, host);
        else
            gpu.toHost(host, buffer, 0);
        gpu.synchronize();
    }

    /// Share of the rounds in which all copies were queued while the stream was held; below 1, queueing counts a little.
    double heldShare() {
        return rounds == 0 ? 0 : heldRounds / (double) rounds;
    }

    /// Seconds that page-locking the registered memory took.
    double pageLocking() {
        return pageLocking;
    }

    @Override
    public void close() {
        gpu.synchronize();
        gpu.unregister(registered);
        gpu.freeHost(pinned);
        gpu.free(buffer);
        gpu.free(latch);
        gpu.close(stream);
        gpu.close(held);
        gpu.close(begin);
        gpu.close(end);
        arena.close();
    }
}
