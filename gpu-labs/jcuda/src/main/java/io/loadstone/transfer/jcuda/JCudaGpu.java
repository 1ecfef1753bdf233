package io.loadstone.transfer.jcuda;

import static jcuda.driver.JCudaDriver.*;

import io.loadstone.loader.Clock;
import io.loadstone.transfer.gpu.Arguments;
import io.loadstone.transfer.gpu.Attribute;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.GpuError;
import io.loadstone.transfer.gpu.GpuException;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.Opened;
import io.loadstone.transfer.ptx.Grid;
import io.loadstone.transfer.ptx.Kernel.Parameter;
import io.loadstone.transfer.ptx.Ptx;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import org.jspecify.annotations.Nullable;

/// A real device: the port on the CUDA driver API, through JCuda 12.6.0.
///
/// What the driver would answer with a crash is refused here: handles that are not this device's, arguments that do not
/// fit the kernel, closed devices. Everything else is the driver's answer, by its name. It is as long as the port is wide.
public final class JCudaGpu implements Gpu {
    private static final int NON_BLOCKING = 1;
    private static final int ATTACH_GLOBAL = 1;
    private static final int WRITE_COMBINED = 4;

    private final CUcontext context;
    private final CUdevice device;
    private final String name;
    private final Map<Long, DeviceAddress> buffers = new HashMap<>();
    private final Map<Long, Long> managed = new HashMap<>();
    private final Map<Long, HostAddress> pinned = new HashMap<>();
    private final Map<Long, Arena> pageable = new HashMap<>();
    private final Map<Long, HostAddress> registered = new HashMap<>();
    private final Map<Long, CUstream> streams = new HashMap<>();
    private final Map<Long, CUevent> events = new HashMap<>();
    private final Map<String, CUmodule> modules = new HashMap<>();
    private final Map<Long, Loaded> functions = new HashMap<>();
    /// Id of the thread whose current context is this device's.
    private long bound;
    private long nextHandle = 1;
    private boolean closed;

    private record Loaded(CUfunction function, List<Parameter> parameters) {}

    private JCudaGpu(CUdevice device, CUcontext context, String name) {
        this.device = device;
        this.context = context;
        this.name = name;
        this.bound = Thread.currentThread().threadId();
    }

    /// Opens a device of the system's driver, with a context of its own.
    ///
    /// @param ordinal the device's number, from 0
    public static Opened open(int ordinal) {
        return switch (CudaDriver.find()) {
            case CudaDriver.Usable _ -> openWithDriver(ordinal);
            case CudaDriver.Unusable(String what, String advice) -> new Opened.Unavailable(true, what, advice);
        };
    }

    /// Opens a device when a driver is known to be loadable.
    static Opened openWithDriver(int ordinal) {
        try {
            require(cuInit(0), "cuInit");
            int[] count = {0};
            require(cuDeviceGetCount(count), "cuDeviceGetCount");
            if (ordinal < 0 || ordinal >= count[0]) {
                return new Opened.Unavailable(false,
                        "there is no device %d, the driver sees %d".formatted(ordinal, count[0]),
                        GpuError.NO_DEVICE.advice());
            }
            CUdevice device = new CUdevice();
            require(cuDeviceGet(device, ordinal), "cuDeviceGet");
            byte[] name = new byte[256];
            require(cuDeviceGetName(name, name.length, device), "cuDeviceGetName");
            CUcontext context = new CUcontext();
            require(cuCtxCreate(context, 0, device), "cuCtxCreate");
            return new Opened.Ready(
                    new JCudaGpu(device, context, new String(name, StandardCharsets.UTF_8).trim().split("\0", 2)[0]));
        } catch (GpuException e) {
            return new Opened.Unavailable(false, "the device does not open: " + e.getMessage(), e.error().advice());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int attribute(Attribute attribute) {
        bind("attribute");
        int[] value = {0};
        require(cuDeviceGetAttribute(value, attribute.number(), device), "cuDeviceGetAttribute(" + attribute + ")");
        return value[0];
    }

    @Override
    public Buffer allocate(long bytes) {
        bind("allocate");
        DeviceAddress address = new DeviceAddress();
        require(cuMemAlloc(address, bytes), "cuMemAlloc(" + bytes + " bytes)");
        buffers.put(address.address(), address);
        return new Buffer(address.address(), bytes);
    }

    @Override
    public Buffer managed(long bytes) {
        bind("managed");
        DeviceAddress address = new DeviceAddress();
        require(cuMemAllocManaged(address, bytes, ATTACH_GLOBAL), "cuMemAllocManaged(" + bytes + " bytes)");
        buffers.put(address.address(), address);
        managed.put(address.address(), bytes);
        return new Buffer(address.address(), bytes);
    }

    @Override
    public MemorySegment view(Buffer buffer) {
        bind("view");
        Long bytes = managed.get(buffer.address());
        if (bytes == null)
            throw new GpuException(GpuError.INVALID_VALUE, "view(" + buffer + ")");
        return HostAddress.memory(buffer.address(), bytes);
    }

    @Override
    public void free(Buffer buffer) {
        synchronize();
        require(cuMemFree(live(buffer, "free")), "cuMemFree");
        buffers.remove(buffer.address());
        managed.remove(buffer.address());
    }

    private CUdeviceptr live(Buffer buffer, String call) {
        DeviceAddress address = buffers.get(buffer.address());
        if (address == null)
            throw new GpuException(GpuError.INVALID_VALUE, call + "(" + buffer + ")");
        return address;
    }

    @Override
    public long freeBytes() {
        bind("freeBytes");
        long[] free = {0};
        require(cuMemGetInfo(free, new long[1]), "cuMemGetInfo");
        return free[0];
    }

    @Override
    public MemorySegment host(HostMemory kind, long bytes) {
        bind("host");
        if (bytes < 1)
            throw new GpuException(GpuError.INVALID_VALUE, "host(" + kind + ", " + bytes + " bytes)");
        if (kind == HostMemory.PAGEABLE) {
            Arena arena = Arena.ofShared();
            MemorySegment memory = arena.allocate(bytes, 4096);
            pageable.put(memory.address(), arena);
            return memory;
        }
        HostAddress address = new HostAddress();
        int flags = kind == HostMemory.WRITE_COMBINED ? WRITE_COMBINED : 0;
        require(cuMemHostAlloc(address, bytes, flags), "cuMemHostAlloc(" + bytes + " bytes)");
        pinned.put(address.address(), address);
        return HostAddress.memory(address.address(), bytes);
    }

    @Override
    public void freeHost(MemorySegment host) {
        synchronize();
        Arena arena = pageable.remove(host.address());
        if (arena != null) {
            arena.close();
            return;
        }
        HostAddress address = host.isNative() ? pinned.get(host.address()) : null;
        if (address == null)
            throw new GpuException(GpuError.INVALID_VALUE, "freeHost(" + host + ")");
        require(cuMemFreeHost(address), "cuMemFreeHost");
        pinned.remove(host.address());
    }

    @Override
    public void register(MemorySegment host) {
        bind("register");
        if (!host.isNative() || host.byteSize() == 0)
            throw new GpuException(GpuError.INVALID_VALUE, "register(" + host + ")");
        HostAddress address = new HostAddress(host.address());
        require(cuMemHostRegister(address, host.byteSize(), 0), "cuMemHostRegister");
        registered.put(host.address(), address);
    }

    @Override
    public void unregister(MemorySegment host) {
        synchronize();
        HostAddress address = host.isNative() ? registered.get(host.address()) : null;
        if (address == null)
            throw new GpuException(GpuError.NOT_REGISTERED, "unregister(" + host + ")");
        require(cuMemHostUnregister(address), "cuMemHostUnregister");
        registered.remove(host.address());
    }

    @Override
    public void toDevice(Buffer to, long offset, MemorySegment from) {
        bind("toDevice");
        CUdeviceptr target = part(to, offset, "toDevice");
        require(cuMemcpyHtoD(target, HostAddress.to(from), from.byteSize()),
                "cuMemcpyHtoD(%d bytes)".formatted(from.byteSize()));
    }

    @Override
    public void toHost(MemorySegment to, Buffer from, long offset) {
        bind("toHost");
        CUdeviceptr source = part(from, offset, "toHost");
        require(cuMemcpyDtoH(HostAddress.to(to), source, to.byteSize()),
                "cuMemcpyDtoH(%d bytes)".formatted(to.byteSize()));
    }

    @Override
    public void toDeviceAsync(Buffer to, long offset, MemorySegment from, Stream stream) {
        bind("toDeviceAsync");
        require(from.isNative(), "toDeviceAsync from the Java heap, where objects move");
        CUdeviceptr target = part(to, offset, "toDeviceAsync");
        require(cuMemcpyHtoDAsync(target, HostAddress.to(from), from.byteSize(), live(stream)),
                "cuMemcpyHtoDAsync(%d bytes)".formatted(from.byteSize()));
    }

    @Override
    public void toHostAsync(MemorySegment to, Buffer from, long offset, Stream stream) {
        bind("toHostAsync");
        require(to.isNative(), "toHostAsync to the Java heap, where objects move");
        CUdeviceptr source = part(from, offset, "toHostAsync");
        require(cuMemcpyDtoHAsync(HostAddress.to(to), source, to.byteSize(), live(stream)),
                "cuMemcpyDtoHAsync(%d bytes)".formatted(to.byteSize()));
    }

    private CUdeviceptr part(Buffer buffer, long offset, String call) {
        CUdeviceptr start = live(buffer, call);
        require(offset >= 0, call + " with offset " + offset);
        return offset == 0 ? start : start.withByteOffset(offset);
    }

    @Override
    public void copy(Buffer to, Buffer from, long bytes, Stream stream) {
        bind("copy");
        require(bytes >= 0, "copy of " + bytes + " bytes");
        require(cuMemcpyDtoDAsync(live(to, "copy"), live(from, "copy"), bytes, live(stream)),
                "cuMemcpyDtoDAsync(" + bytes + " bytes)");
    }

    @Override
    public void fill(Buffer buffer, byte value) {
        bind("fill");
        require(cuMemsetD8(live(buffer, "fill"), value, buffer.bytes()), "cuMemsetD8(" + buffer.bytes() + " bytes)");
    }

    @Override
    public Stream stream() {
        bind("stream");
        CUstream stream = new CUstream();
        require(cuStreamCreate(stream, NON_BLOCKING), "cuStreamCreate");
        streams.put(nextHandle, stream);
        return new Stream(nextHandle++);
    }

    private @Nullable CUstream live(Stream stream) {
        CUstream known = streams.get(stream.handle());
        if (known == null && !stream.equals(Stream.DEFAULT))
            throw new GpuException(GpuError.INVALID_HANDLE, String.valueOf(stream));
        return known;
    }

    private CUevent live(Event event) {
        CUevent known = events.get(event.handle());
        if (known == null)
            throw new GpuException(GpuError.INVALID_HANDLE, String.valueOf(event));
        return known;
    }

    @Override
    public void close(Stream stream) {
        bind("close stream");
        if (!streams.containsKey(stream.handle()))
            throw new GpuException(GpuError.INVALID_HANDLE, "close(" + stream + ")");
        require(cuStreamSynchronize(live(stream)), "cuStreamSynchronize");
        require(cuStreamDestroy(live(stream)), "cuStreamDestroy");
        streams.remove(stream.handle());
    }

    @Override
    public Event event() {
        bind("event");
        CUevent event = new CUevent();
        require(cuEventCreate(event, 0), "cuEventCreate");
        events.put(nextHandle, event);
        return new Event(nextHandle++);
    }

    @Override
    public void close(Event event) {
        bind("close event");
        require(cuEventDestroy(live(event)), "cuEventDestroy");
        events.remove(event.handle());
    }

    @Override
    public void record(Event event, Stream stream) {
        bind("record");
        require(cuEventRecord(live(event), live(stream)), "cuEventRecord");
    }

    @Override
    public void await(Stream stream, Event event) {
        bind("await");
        require(cuStreamWaitEvent(live(stream), live(event), 0), "cuStreamWaitEvent");
    }

    @Override
    public void synchronize(Event event) {
        bind("synchronize");
        require(cuEventSynchronize(live(event)), "cuEventSynchronize");
    }

    @Override
    public void synchronize(Stream stream) {
        bind("synchronize");
        require(cuStreamSynchronize(live(stream)), "cuStreamSynchronize");
    }

    @Override
    public void synchronize() {
        bind("synchronize");
        require(cuCtxSynchronize(), "cuCtxSynchronize");
    }

    @Override
    public boolean done(Event event) {
        bind("done");
        int told = cuEventQuery(live(event));
        if (told != GpuError.NOT_READY.code())
            require(told, "cuEventQuery");
        return told == 0;
    }

    @Override
    public Duration between(Event from, Event to) {
        bind("between");
        float[] millis = {0};
        require(cuEventElapsedTime(millis, live(from), live(to)), "cuEventElapsedTime");
        return Duration.ofNanos(Math.round(millis[0] * 1e6));
    }

    @Override
    public Function function(String ptx, String kernel) {
        bind("function(" + kernel + ")");
        CUmodule module = modules.get(ptx);
        if (module == null) {
            module = load(ptx);
            modules.put(ptx, module);
        }
        CUfunction function = new CUfunction();
        require(cuModuleGetFunction(function, module, kernel), "cuModuleGetFunction(" + kernel + ")");
        List<Parameter> parameters = Ptx.signatures(ptx).get(kernel);
        if (parameters == null)
            throw new GpuException(GpuError.NOT_FOUND, "function(" + kernel + ")");
        functions.put(nextHandle, new Loaded(function, parameters));
        return new Function(nextHandle++, kernel);
    }

    /// The text goes over as native memory: a Java array would be a JNI critical section, and collectors would wait for the
    /// driver's compiler.
    private static CUmodule load(String ptx) {
        try (Arena arena = Arena.ofConfined()) {
            CUmodule module = new CUmodule();
            HostAddress text = new HostAddress(arena.allocateFrom(ptx).address());
            require(cuModuleLoadDataEx(module, text, 0, new int[0], new HostAddress()), "cuModuleLoadDataEx");
            return module;
        }
    }

    @Override
    public void launch(Function function, Grid grid, int sharedBytes, Stream stream, Object... arguments) {
        bind("launch");
        String call = "launch(" + function.name() + ", " + grid + ")";
        Loaded loaded = functions.get(function.handle());
        if (loaded == null)
            throw new GpuException(GpuError.INVALID_HANDLE, call);
        require(grid.valid() && sharedBytes >= 0, call);
        List<Parameter> parameters = loaded.parameters;
        MemorySegment packed = Arguments.pack(function.name(), parameters, arguments);
        try (Arena arena = Arena.ofConfined()) { // the driver has read the parameters when the call returns
            MemorySegment block = arena.allocate(packed.byteSize(), Long.BYTES).copyFrom(packed);
            MemorySegment pointers = arena.allocate(ValueLayout.ADDRESS, Math.max(1, parameters.size()));
            for (int i = 0; i < parameters.size(); i++)
                pointers.setAtIndex(ValueLayout.ADDRESS, i, block.asSlice(parameters.get(i).offset()));
            require(cuLaunchKernel(loaded.function, grid.x(), grid.y(), grid.z(), grid.blockX(), grid.blockY(),
                    grid.blockZ(), sharedBytes, live(stream), new HostAddress(pointers.address()), null), call);
        }
    }

    @Override
    public Clock clock() {
        return Clock.system();
    }

    /// Gives everything back, also when some of the driver's answers are errors; the first of them is thrown at the end.
    /// A lost context takes all that was in it along, which is no error.
    @Override
    public void close() {
        if (closed)
            return;
        int first = cuCtxSetCurrent(context);
        first = worse(first, cuCtxSynchronize());
        for (HostAddress address : registered.values())
            first = worse(first, cuMemHostUnregister(address));
        for (HostAddress address : pinned.values())
            first = worse(first, cuMemFreeHost(address));
        first = worse(first, cuCtxDestroy(context)); // with its buffers, streams, events and modules
        pageable.values().forEach(Arena::close);
        closed = true;
        require(GpuError.of(first).losesContext() ? 0 : first, "close");
    }

    private static int worse(int first, int second) {
        return first == 0 ? second : first;
    }

    private void bind(String call) {
        if (closed)
            throw new GpuException(GpuError.INVALID_CONTEXT, call + " on a closed device");
        if (bound != Thread.currentThread().threadId()) {
            require(cuCtxSetCurrent(context), "cuCtxSetCurrent");
            bound = Thread.currentThread().threadId();
        }
    }

    private static void require(int told, String call) {
        if (told != 0)
            throw new GpuException(told, CUresult.stringFor(told), call);
    }

    private static void require(boolean holds, String call) {
        if (!holds)
            throw new GpuException(GpuError.INVALID_VALUE, call);
    }
}
