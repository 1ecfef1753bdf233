package io.loadstone.transfer.gpu;

import io.loadstone.loader.Batch;
import io.loadstone.loader.Transfer;
import io.loadstone.transfer.StagingPool;
import io.loadstone.transfer.gpu.Gpu.Buffer;
import io.loadstone.transfer.gpu.Gpu.Stream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The loader's last stage: every batch goes to a device, samples first, labels behind them.
///
/// **Pageable**: the driver takes the batch out of the loader's own arrays, through buffers of its own, and the worker
/// waits for it: two copies, two fixed costs. On a real device a collector other than G1 waits as well, because a Java
/// array must not move meanwhile.
///
/// **Pinned**: the worker writes samples and labels into one page-locked buffer of a bounded [StagingPool], queues one
/// copy, and makes the next batch while the copy engine reads. Buffers come back to the pool with the number of their
/// copy. When the pool has none the worker waits for the oldest copy: so a link that is too slow shows as time of this stage.
///
/// A batch lies in the same device buffer as long as it lies in the same arrays of the loader: until the consumer asks for
/// the next one. Kernels of the consumer that may still run then are announced by [#used].
///
/// Source: NVIDIA, CUDA C++ Best Practices Guide, pinned memory and asynchronous transfers.
public final class DeviceTransfer implements Transfer, AutoCloseable {

    /// Where the driver reads batches from.
    public enum Memory {
        /// The loader's arrays.
        PAGEABLE,
        /// Page-locked buffers of a pool.
        PINNED
    }

    /// A batch on the device.
    ///
    /// @param buffer samples from its first byte on, as 32-bit floats
    /// @param labels first byte of the labels, as 32-bit integers
    public record Arrival(Buffer buffer, long labels) {}

    /// Where the batches of one set of arrays lie.
    private static final class Place {
        final Buffer buffer;
        final Gpu.Event begin;
        final Gpu.Event end;
        final Gpu.Event used;
        boolean copying;
        boolean computing;
        long copy;
        long bytes;

        Place(Gpu gpu, long bytes) {
            buffer = gpu.allocate(bytes);
            begin = gpu.event();
            end = gpu.event();
            used = gpu.event();
        }
    }

    private final Gpu gpu;
    private final Memory memory;
    private final StagingPool.Buffers pool;
    private final @Nullable MemorySegment[] staging;
    private final Stream copies;
    private final IdentityHashMap<float[], Place> places = new IdentityHashMap<>();
    private final Deque<Place> underWay = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private long queued;
    private long finished;
    private final TransferLog log = new TransferLog();

    /// @param pool hands out the page-locked buffers; not asked for pageable memory
    /// @param buffers page-locked buffers at most; one more than the loader has batches is enough
    public DeviceTransfer(Gpu gpu, Memory memory, StagingPool pool, int buffers) {
        this.gpu = gpu;
        this.memory = memory;
        this.pool = pool.open(buffers);
        this.staging = new MemorySegment[buffers];
        this.copies = gpu.stream();
    }

    @Override
    public void move(Batch batch) throws InterruptedException {
        long samples = 4L * batch.size() * batch.shape().size();
        MemorySegment data = MemorySegment.ofArray(batch.data()).asSlice(0, samples);
        MemorySegment labels = MemorySegment.ofArray(batch.labels()).asSlice(0, 4L * batch.size());
        if (memory == Memory.PINNED)
            stage(batch, data, labels);
        else
            copy(batch, data, labels);
    }

    private void copy(Batch batch, MemorySegment data, MemorySegment labels) {
        lock.lock();
        try {
            Place place = place(batch);
            if (place.computing)
                gpu.synchronize(place.used);
            long start = gpu.clock().nanos();
            gpu.toDevice(place.buffer, 0, data);
            gpu.toDevice(place.buffer, data.byteSize(), labels);
            log.moved(2, data.byteSize() + labels.byteSize(), gpu.clock().nanos() - start);
        } finally {
            lock.unlock();
        }
    }

    private void stage(Batch batch, MemorySegment data, MemorySegment labels) throws InterruptedException {
        long room = 4L * batch.data().length + 4L * batch.labels().length;
        int buffer = acquire(room);
        long after = 0;
        try {
            // The lock is not held: one worker writes while another's batch is queued.
            MemorySegment host = host(buffer).asSlice(0, data.byteSize() + labels.byteSize());
            MemorySegment.copy(data, 0, host, 0, data.byteSize());
            MemorySegment.copy(labels, 0, host, data.byteSize(), labels.byteSize());
            after = queue(batch, host);
        } finally {
            release(buffer, after);
        }
    }

    private long queue(Batch batch, MemorySegment host) {
        lock.lock();
        try {
            Place place = place(batch);
            if (place.copying)
                gpu.synchronize(place.end); // nobody waited for the batch that lay here
            settle();
            if (place.computing)
                gpu.await(copies, place.used);
            place.computing = false;
            gpu.record(place.begin, copies);
            gpu.toDeviceAsync(place.buffer, 0, host, copies);
            place.copy = ++queued;
            place.bytes = host.byteSize();
            place.copying = true;
            underWay.add(place);
            gpu.record(place.end, copies); // after the copy: it stands for what is queued by now
            return place.copy;
        } finally {
            lock.unlock();
        }
    }

    private int acquire(long room) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long start = gpu.clock().nanos();
            for (;;) {
                settle();
                int buffer = pool.acquire(finished);
                if (buffer != StagingPool.NONE) {
                    if (staging[buffer] == null)
                        staging[buffer] = gpu.host(HostMemory.PINNED, room);
                    log.waitedForBuffer(gpu.clock().nanos() - start);
                    return buffer;
                }
                Place oldest = underWay.peek();
                if (oldest == null)
                    released.await();
                else
                    gpu.synchronize(oldest.end);
            }
        } finally {
            lock.unlock();
        }
    }

    private MemorySegment host(int buffer) {
        MemorySegment host = staging[buffer];
        if (host == null)
            throw new IllegalStateException("the pool handed out buffer " + buffer + " without being asked");
        return host;
    }

    private void release(int buffer, long after) {
        lock.lock();
        try {
            pool.release(buffer, after);
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes note of the copies that have ended. They end in the order in which they were queued.
    private void settle() {
        for (Place first = underWay.peek(); first != null && gpu.done(first.end); first = underWay.peek()) {
            underWay.poll();
            first.copying = false;
            finished = first.copy;
            log.moved(1, first.bytes, gpu.between(first.begin, first.end).toNanos());
        }
    }

    private Place place(Batch batch) {
        return places.computeIfAbsent(batch.data(),
                data -> new Place(gpu, 4L * data.length + 4L * batch.labels().length));
    }

    private Place moved(Batch batch) {
        Place place = places.get(batch.data());
        if (place == null)
            throw new IllegalArgumentException(batch + " was not moved by this transfer; a copy of a batch never is");
        return place;
    }

    /// The batch on the device; waits until it is there.
    public Arrival await(Batch batch) {
        lock.lock();
        try {
            Place place = moved(batch);
            long start = gpu.clock().nanos();
            if (place.copying)
                gpu.synchronize(place.end);
            settle();
            log.waitedForArrival(gpu.clock().nanos() - start);
            return arrival(place, batch);
        } finally {
            lock.unlock();
        }
    }

    /// The batch on the device, for work of `stream`; the stream waits for it, the host goes on.
    public Arrival await(Batch batch, Stream stream) {
        lock.lock();
        try {
            Place place = moved(batch);
            if (place.copying)
                gpu.await(stream, place.end);
            return arrival(place, batch);
        } finally {
            lock.unlock();
        }
    }

    private static Arrival arrival(Place place, Batch batch) {
        return new Arrival(place.buffer, 4L * batch.size() * batch.shape().size());
    }

    /// Says that the work queued in `stream` so far uses the batch: its buffer is not written again before that is done.
    public void used(Batch batch, Stream stream) {
        lock.lock();
        try {
            Place place = moved(batch);
            gpu.record(place.used, stream);
            place.computing = true;
        } finally {
            lock.unlock();
        }
    }

    /// What has been moved so far, copies under way not counted.
    public TransferLog.Totals totals() {
        lock.lock();
        try {
            return log.totals(pool.allocations());
        } finally {
            lock.unlock();
        }
    }

    /// Waits for all copies and gives back what this stage took; the device stays open. Close the loader first.
    @Override
    public void close() {
        lock.lock();
        try {
            gpu.synchronize();
            settle();
            for (Place place : places.values()) {
                gpu.free(place.buffer);
                gpu.close(place.begin);
                gpu.close(place.end);
                gpu.close(place.used);
            }
            places.clear();
            for (int i = 0; i < staging.length; i++) {
                MemorySegment host = staging[i];
                if (host != null)
                    gpu.freeHost(host);
                staging[i] = null;
            }
            gpu.close(copies);
        } finally {
            lock.unlock();
        }
    }
}
