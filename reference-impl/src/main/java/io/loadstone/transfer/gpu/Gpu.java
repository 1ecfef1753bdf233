package io.loadstone.transfer.gpu;

import io.loadstone.loader.Clock;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/// A device: the port between Loadstone and whatever moves and computes.
///
/// Implementations: [ModelGpu] in virtual time, and JCuda's driver API in `gpu-labs`. All keep the same contract:
///
/// - Work of one stream runs in the order of the calls; work of different streams only where events say so.
/// - A synchronous copy has taken place when the call returns, and waits for the default stream's work before it.
/// - An asynchronous copy from or to pinned memory returns at once: the host must neither write its source nor read its
///   target before it has waited for it. From pageable memory it returns when the source has been read; to pageable
///   memory, when all is there.
/// - A kernel's fault is told by a later call, and by every call from then on.
///
/// Every method throws [GpuException] for what a driver refuses. One thread at a time.
public interface Gpu extends AutoCloseable {

    /// Device memory.
    ///
    /// @param address where it starts, as kernels see it
    /// @param bytes its size
    record Buffer(long address, long bytes) {}

    /// A queue of work.
    ///
    /// @param handle the implementation's; 0 is the default stream
    record Stream(long handle) {
        /// The stream of synchronous copies.
        public static final Stream DEFAULT = new Stream(0);
    }

    /// A mark in a stream.
    record Event(long handle) {}

    /// A kernel of a loaded module.
    record Function(long handle, String name) {}

    /// What the device is, in a line a figure can bear.
    String name();

    /// A number that the device tells of itself.
    int attribute(Attribute attribute);

    /// Memory of the device.
    ///
    /// @throws GpuException OUT_OF_MEMORY, or INVALID_VALUE for less than one byte
    Buffer allocate(long bytes);

    /// Gives device or managed memory back, after the device has finished all work.
    ///
    /// @throws GpuException INVALID_VALUE if it is not there (any more)
    void free(Buffer buffer);

    /// Device memory that is not allocated now.
    long freeBytes();

    /// Memory that host and device both use. The host must wait for the device before it looks.
    Buffer managed(long bytes);

    /// The host's view of managed memory.
    ///
    /// @throws GpuException INVALID_VALUE if the buffer is not managed
    MemorySegment view(Buffer managed);

    /// Memory of the host.
    MemorySegment host(HostMemory kind, long bytes);

    /// Gives back what [#host] gave.
    ///
    /// @throws GpuException INVALID_VALUE if it is not there (any more)
    void freeHost(MemorySegment host);

    /// Page-locks native memory that is already there.
    ///
    /// @throws GpuException ALREADY_REGISTERED, or INVALID_VALUE for memory of the Java heap
    void register(MemorySegment host);

    /// Undoes [#register].
    ///
    /// @throws GpuException NOT_REGISTERED
    void unregister(MemorySegment host);

    /// Copies to the device and waits.
    ///
    /// @param offset first byte of `to` that is written
    void toDevice(Buffer to, long offset, MemorySegment from);

    /// Copies to the host and waits.
    ///
    /// @param offset first byte of `from` that is read
    void toHost(MemorySegment to, Buffer from, long offset);

    /// Copies to the device in a stream.
    ///
    /// @throws GpuException INVALID_VALUE for memory of the Java heap: it may move
    void toDeviceAsync(Buffer to, long offset, MemorySegment from, Stream stream);

    /// Copies to the host in a stream.
    ///
    /// @throws GpuException INVALID_VALUE for memory of the Java heap: it may move
    void toHostAsync(MemorySegment to, Buffer from, long offset, Stream stream);

    /// Copies `bytes` bytes from the start of one buffer to the start of another, in a stream.
    void copy(Buffer to, Buffer from, long bytes, Stream stream);

    /// Sets every byte of a buffer, in the default stream.
    void fill(Buffer buffer, byte value);

    /// A new stream that does not wait for the default stream.
    Stream stream();

    /// Ends a stream; its work is finished first.
    void close(Stream stream);

    /// A new event that keeps time.
    Event event();

    /// Ends an event.
    void close(Event event);

    /// Marks the place in a stream that the event stands for from now on.
    void record(Event event, Stream stream);

    /// Makes a stream wait for an event; the host goes on.
    void await(Stream stream, Event event);

    /// Makes the host wait for an event.
    void synchronize(Event event);

    /// Makes the host wait for all work of a stream.
    void synchronize(Stream stream);

    /// Makes the host wait for all work.
    void synchronize();

    /// Whether all work before the event is done.
    boolean done(Event event);

    /// Time between two events that are done.
    ///
    /// @throws GpuException NOT_READY, or INVALID_HANDLE for an event that was never recorded
    Duration between(Event from, Event to);

    /// Loads PTX text and finds one of its kernels. The module lives as long as the device.
    ///
    /// @throws GpuException INVALID_PTX, UNSUPPORTED_PTX_VERSION or NOT_FOUND
    Function function(String ptx, String kernel);

    /// Runs a kernel.
    ///
    /// @param sharedBytes shared memory a block beyond those the kernel declares
    /// @param arguments in the kernel's order: `Integer`, `Long`, `Float`, or a [Buffer] for its address
    /// @throws GpuException INVALID_VALUE if the grid or the arguments do not fit
    void launch(Function function, Grid grid, int sharedBytes, Stream stream, Object... arguments);

    /// The host's time: real, or virtual.
    Clock clock();

    /// Waits for the device and gives everything back. Closing twice does nothing.
    @Override
    void close();
}
