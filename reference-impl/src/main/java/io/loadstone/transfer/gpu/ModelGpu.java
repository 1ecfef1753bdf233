package io.loadstone.transfer.gpu;

import io.loadstone.loader.Clock;
import io.loadstone.transfer.gpu.Span.Engine;
import io.loadstone.transfer.gpu.Timeline.Work;
import io.loadstone.transfer.ptx.Grid;
import io.loadstone.transfer.ptx.Interpreter;
import io.loadstone.transfer.ptx.Kernel;
import io.loadstone.transfer.ptx.Ptx;
import io.loadstone.transfer.ptx.PtxException;
import io.loadstone.transfer.ptx.Traffic;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A device in virtual time: pure Java, deterministic, the same on every platform.
///
/// It moves real bytes and runs real PTX; its times come from its [Profile]. They are **modelled**, and whoever shows
/// them says so. It is as long as the port is wide. Beyond the port it tells what Nsight Compute would count ([#traffic]) and when everything ran ([#spans]).
public final class ModelGpu implements Gpu {
    /// Instructions that the warps of one launch may issue: then the model says LAUNCH_TIMEOUT.
    private static final long PATIENCE = 50_000_000;
    private static final int SCHEDULERS = 4;

    private final Profile profile;
    private final DeviceMemory memory;
    private final HostRegions hosts = new HostRegions();
    private final Timeline timeline = new Timeline();
    private final Map<Long, Work> events = new HashMap<>();
    private final Map<Long, Boolean> handles = new HashMap<>();
    private final Map<Long, Kernel> kernels = new HashMap<>();
    private long nextHandle = 1;
    private @Nullable Traffic traffic;
    private @Nullable GpuException lost;
    private boolean closed;

    public ModelGpu(Profile profile) {
        this.profile = profile;
        this.memory = new DeviceMemory(profile.bytes());
    }

    /// What the last launch that has run did to memory.
    ///
    /// @throws IllegalStateException if none has
    public Traffic traffic() {
        timeline.settle();
        if (traffic == null)
            throw new IllegalStateException("no kernel has run on this device");
        return traffic;
    }

    /// All copies and kernels so far, the last 65,536 of them, in the order of the calls.
    public List<Span> spans() {
        return timeline.spans();
    }

    /// Lets the host be busy with something else.
    public void pass(Duration time) {
        timeline.pass(time.toNanos());
    }

    @Override
    public String name() {
        return profile.name();
    }

    @Override
    public int attribute(Attribute attribute) {
        check("attribute");
        Integer value = profile.attributes().get(attribute);
        return value == null ? 0 : value;
    }

    @Override
    public Buffer allocate(long bytes) {
        return allocate(bytes, false, "allocate");
    }

    @Override
    public Buffer managed(long bytes) {
        return allocate(bytes, true, "managed");
    }

    private Buffer allocate(long bytes, boolean managed, String what) {
        String call = what + "(" + bytes + " bytes)";
        check(call);
        require(bytes > 0, call);
        Buffer buffer = memory.allocate(bytes, managed);
        if (buffer == null)
            throw new GpuException(GpuError.OUT_OF_MEMORY, call + ", " + memory.free() + " bytes are free");
        return buffer;
    }

    @Override
    public void free(Buffer buffer) {
        synchronize();
        require(memory.free(buffer), "free(" + buffer + ")");
    }

    @Override
    public long freeBytes() {
        check("freeBytes");
        return memory.free();
    }

    @Override
    public MemorySegment view(Buffer managed) {
        check("view");
        MemorySegment view = memory.view(managed);
        if (view == null)
            throw new GpuException(GpuError.INVALID_VALUE, "view(" + managed + ")");
        return view;
    }

    @Override
    public MemorySegment host(HostMemory kind, long bytes) {
        String call = "host(" + kind + ", " + bytes + " bytes)";
        check(call);
        require(bytes > 0, call);
        return hosts.allocate(kind != HostMemory.PAGEABLE, bytes);
    }

    @Override
    public void freeHost(MemorySegment host) {
        synchronize();
        require(hosts.free(host), "freeHost(" + host + ")");
    }

    @Override
    public void register(MemorySegment host) {
        check("register");
        require(host.isNative() && host.byteSize() > 0, "register(" + host + ")");
        if (!hosts.register(host))
            throw new GpuException(GpuError.ALREADY_REGISTERED, "register(" + host + ")");
    }

    @Override
    public void unregister(MemorySegment host) {
        synchronize();
        if (!hosts.unregister(host))
            throw new GpuException(GpuError.NOT_REGISTERED, "unregister(" + host + ")");
    }

    @Override
    public void toDevice(Buffer to, long offset, MemorySegment from) {
        timeline.await(in(to, offset, from, Stream.DEFAULT));
        check("toDevice");
    }

    @Override
    public void toDeviceAsync(Buffer to, long offset, MemorySegment from, Stream stream) {
        require(from.isNative(), "toDeviceAsync from the Java heap, where objects move");
        Work work = in(to, offset, from, stream);
        if (!hosts.isPinned(from))
            timeline.awaitUntilBefore(work, nanos(profile.toDevice().tail(from.byteSize())));
    }

    private Work in(Buffer to, long offset, MemorySegment from, Stream stream) {
        String call = "toDevice(%s, offset %d, %d bytes)".formatted(to, offset, from.byteSize());
        check(call);
        MemorySegment target = inside(memory.part(to, offset, from.byteSize()), call);
        boolean pinned = hosts.isPinned(from);
        Way way = profile.toDevice();
        long nanos = nanos(pinned ? way.pinned(from.byteSize()) : way.pageableToDevice(from.byteSize()));
        // A pageable source has been read when the call returns: the driver holds a copy.
        MemorySegment source = pinned ? from : MemorySegment.ofArray(new byte[(int) from.byteSize()]).copyFrom(from);
        return enqueue("to device, " + label(from, pinned), Engine.COPY_IN, stream, call, nanos,
                () -> target.copyFrom(source));
    }

    @Override
    public void toHost(MemorySegment to, Buffer from, long offset) {
        timeline.await(out(to, from, offset, Stream.DEFAULT));
        check("toHost");
    }

    @Override
    public void toHostAsync(MemorySegment to, Buffer from, long offset, Stream stream) {
        require(to.isNative(), "toHostAsync to the Java heap, where objects move");
        Work work = out(to, from, offset, stream);
        if (!hosts.isPinned(to))
            timeline.await(work);
    }

    private Work out(MemorySegment to, Buffer from, long offset, Stream stream) {
        String call = "toHost(%s, offset %d, %d bytes)".formatted(from, offset, to.byteSize());
        check(call);
        MemorySegment source = inside(memory.part(from, offset, to.byteSize()), call);
        boolean pinned = hosts.isPinned(to);
        Way way = profile.toHost();
        long nanos = nanos(pinned ? way.pinned(to.byteSize()) : way.pageableToHost(to.byteSize()));
        return enqueue("to host, " + label(to, pinned), Engine.COPY_OUT, stream, call, nanos,
                () -> to.copyFrom(source));
    }

    private static String label(MemorySegment host, boolean pinned) {
        return host.byteSize() + " bytes, " + (pinned ? "pinned" : "pageable");
    }

    @Override
    public void copy(Buffer to, Buffer from, long bytes, Stream stream) {
        String call = "copy(%s, %s, %d bytes)".formatted(to, from, bytes);
        check(call);
        MemorySegment target = inside(memory.part(to, 0, bytes), call);
        MemorySegment source = inside(memory.part(from, 0, bytes), call);
        onDevice("copy, " + bytes + " bytes", stream, call, 2 * bytes, () -> target.copyFrom(source));
    }

    @Override
    public void fill(Buffer buffer, byte value) {
        String call = "fill(" + buffer + ")";
        check(call);
        MemorySegment target = inside(memory.part(buffer, 0, buffer.bytes()), call);
        onDevice("fill, " + buffer.bytes() + " bytes", Stream.DEFAULT, call, buffer.bytes(), () -> target.fill(value));
    }

    private void onDevice(String what, Stream stream, String call, long bytes, Runnable effect) {
        long nanos = nanos(profile.launch() + bytes / profile.memoryBandwidth());
        var _ = enqueue(what, Engine.COMPUTE, stream, call, nanos, effect);
    }

    private Work enqueue(String what, Engine engine, Stream stream, String call, long nanos, Runnable effect) {
        checkStream(stream, call);
        Work work = timeline.queue(what, engine, stream.handle(), List.of(), () -> nanos, effect);
        timeline.pass(nanos(profile.enqueue()));
        return work;
    }

    @Override
    public Stream stream() {
        check("stream");
        return new Stream(handle());
    }

    @Override
    public void close(Stream stream) {
        check("close stream");
        requireHandle(handles.remove(stream.handle()) != null, "close(" + stream + ")");
        timeline.awaitStream(stream.handle());
        timeline.forget(stream.handle());
    }

    @Override
    public Event event() {
        check("event");
        return new Event(handle());
    }

    private long handle() {
        handles.put(nextHandle, true);
        return nextHandle++;
    }

    @Override
    public void close(Event event) {
        check("close event");
        requireHandle(handles.remove(event.handle()) != null, "close(" + event + ")");
        events.remove(event.handle());
    }

    @Override
    public void record(Event event, Stream stream) {
        check("record");
        requireHandle(handles.containsKey(event.handle()), "record(" + event + ")");
        events.put(event.handle(), enqueue("event", Engine.NONE, stream, "record(" + stream + ")", 0, () -> {}));
    }

    @Override
    public void await(Stream stream, Event event) {
        check("await");
        checkStream(stream, "await(" + stream + ")");
        requireHandle(handles.containsKey(event.handle()), "await(" + event + ")");
        Work recorded = events.get(event.handle());
        if (recorded != null) { // one that was never recorded counts as done
            timeline.queue("wait", Engine.NONE, stream.handle(), List.of(recorded), () -> 0, () -> {});
            timeline.pass(nanos(profile.enqueue()));
        }
    }

    @Override
    public void synchronize(Event event) {
        check("synchronize");
        requireHandle(handles.containsKey(event.handle()), "synchronize(" + event + ")");
        Work recorded = events.get(event.handle());
        if (recorded != null)
            timeline.await(recorded);
        check("synchronize");
    }

    @Override
    public void synchronize(Stream stream) {
        check("synchronize");
        checkStream(stream, "synchronize(" + stream + ")");
        timeline.awaitStream(stream.handle());
        check("synchronize");
    }

    @Override
    public void synchronize() {
        check("synchronize");
        timeline.awaitAll();
        check("synchronize");
    }

    @Override
    public boolean done(Event event) {
        check("done");
        requireHandle(handles.containsKey(event.handle()), "done(" + event + ")");
        timeline.pass(nanos(profile.enqueue())); // asking takes time, so that a host that asks on and on gets on
        Work recorded = events.get(event.handle());
        return recorded == null || timeline.done(recorded);
    }

    @Override
    public Duration between(Event from, Event to) {
        check("between");
        Work first = events.get(from.handle());
        Work second = events.get(to.handle());
        if (first == null || second == null)
            throw new GpuException(GpuError.INVALID_HANDLE, "between events that were not recorded");
        if (!timeline.done(first) || !timeline.done(second))
            throw new GpuException(GpuError.NOT_READY, "between");
        return Duration.ofNanos(second.end() - first.end());
    }

    @Override
    public Function function(String ptx, String kernel) {
        check("function(" + kernel + ")");
        Kernel found;
        try {
            found = Ptx.parse(ptx).kernels().get(kernel);
        } catch (PtxException e) {
            GpuError error = e.reason() == PtxException.Reason.MALFORMED
                    ? GpuError.INVALID_PTX
                    : GpuError.UNSUPPORTED_PTX_VERSION;
            throw new GpuException(error, "function(" + kernel + "), " + e.getMessage());
        }
        if (found == null)
            throw new GpuException(GpuError.NOT_FOUND, "function(" + kernel + ")");
        kernels.put(nextHandle, found);
        return new Function(nextHandle++, kernel);
    }

    @Override
    public void launch(Function function, Grid grid, int sharedBytes, Stream stream, Object... arguments) {
        String call = "launch(" + function.name() + ", " + grid + ")";
        check(call);
        checkStream(stream, call);
        Kernel kernel = kernels.get(function.handle());
        if (kernel == null)
            throw new GpuException(GpuError.INVALID_HANDLE, call);
        int most = profile.attributes().getOrDefault(Attribute.MAX_SHARED_MEMORY_PER_BLOCK, 0);
        require(grid.valid() && sharedBytes >= 0 && kernel.sharedBytes() + sharedBytes <= most, call);
        MemorySegment block = Arguments.pack(kernel.name(), kernel.parameters(), arguments);
        timeline.queue("kernel " + kernel.name(), Engine.COMPUTE, stream.handle(), List.of(),
                () -> run(kernel, grid, sharedBytes, block), () -> {});
        timeline.pass(nanos(profile.enqueue()));
    }

    /// Runs a kernel; returns how long that takes on the device.
    private long run(Kernel kernel, Grid grid, int sharedBytes, MemorySegment arguments) {
        if (lost != null)
            return 0;
        try {
            Traffic done = Interpreter.run(kernel, grid, sharedBytes, arguments, memory, PATIENCE);
            traffic = done;
            int busy = (int) Math.min(attributeOr(Attribute.MULTIPROCESSOR_COUNT, 1),
                    (long) grid.x() * grid.y() * grid.z());
            double issues = 1e3 * attributeOr(Attribute.CLOCK_RATE, 1_000_000) * SCHEDULERS * busy;
            return nanos(profile.launch() + Math.max(32.0 * done.sectors() / profile.memoryBandwidth(),
                    done.instructions() / issues));
        } catch (PtxException e) {
            lost = new GpuException(switch (e.reason()) {
                case MISALIGNED_ADDRESS -> GpuError.MISALIGNED_ADDRESS;
                case TIMEOUT -> GpuError.LAUNCH_TIMEOUT;
                case ILLEGAL_ADDRESS -> GpuError.ILLEGAL_ADDRESS;
                case MALFORMED, UNSUPPORTED -> GpuError.LAUNCH_FAILED;
            }, String.valueOf(e.getMessage()));
            return 0;
        }
    }

    private int attributeOr(Attribute attribute, int otherwise) {
        return profile.attributes().getOrDefault(attribute, otherwise);
    }

    @Override
    public Clock clock() {
        return timeline::now;
    }

    @Override
    public void close() {
        if (closed)
            return;
        closed = true;
        timeline.awaitAll();
        memory.close();
        hosts.close();
    }

    private void check(String call) {
        if (closed)
            throw new GpuException(GpuError.INVALID_CONTEXT, call + " on a closed device");
        if (lost != null)
            throw new GpuException(lost.error(), call + " after: " + lost.getMessage());
    }

    private void checkStream(Stream stream, String call) {
        requireHandle(stream.equals(Stream.DEFAULT) || handles.containsKey(stream.handle()), call);
    }

    private static void require(boolean holds, String call) {
        if (!holds)
            throw new GpuException(GpuError.INVALID_VALUE, call);
    }

    private static void requireHandle(boolean holds, String call) {
        if (!holds)
            throw new GpuException(GpuError.INVALID_HANDLE, call);
    }

    private static MemorySegment inside(@Nullable MemorySegment part, String call) {
        if (part == null)
            throw new GpuException(GpuError.INVALID_VALUE, call);
        return part;
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
