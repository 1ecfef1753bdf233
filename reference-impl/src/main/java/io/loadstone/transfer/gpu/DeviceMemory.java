package io.loadstone.transfer.gpu;

import io.loadstone.transfer.ptx.GlobalMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The model's memory: allocations at addresses with gaps between them, so that no access beyond one hits another.
final class DeviceMemory implements GlobalMemory {
    /// Every allocation starts at a multiple of this, as cuMemAlloc's do.
    static final int ALIGNMENT = 256;
    private static final long GAP = 64 << 10;
    /// Fresh memory holds this, not zeros: whoever reads before writing shall see it.
    private static final byte STALE = (byte) 0xA5;

    private final TreeMap<Long, Allocation> allocations = new TreeMap<>();
    private final long capacity;
    private long used;
    private long next = 0x7_0000_0000L;

    private record Allocation(Gpu.Buffer buffer, MemorySegment data, Arena arena, boolean managed) {}

    DeviceMemory(long capacity) {
        this.capacity = capacity;
    }

    Gpu.@Nullable Buffer allocate(long bytes, boolean managed) {
        if (bytes > capacity - used)
            return null;
        Arena arena = Arena.ofShared();
        MemorySegment data = arena.allocate(bytes, ALIGNMENT);
        data.fill(STALE);
        Gpu.Buffer buffer = new Gpu.Buffer(next, bytes);
        allocations.put(next, new Allocation(buffer, data, arena, managed));
        next += Math.ceilDiv(bytes + GAP, GAP) * GAP;
        used += bytes;
        return buffer;
    }

    boolean free(Gpu.Buffer buffer) {
        Allocation allocation = allocations.get(buffer.address());
        if (allocation == null || !allocation.buffer.equals(buffer))
            return false;
        allocations.remove(buffer.address());
        used -= buffer.bytes();
        allocation.arena.close();
        return true;
    }

    /// A managed buffer as the host sees it, or null if it is not managed.
    @Nullable
    MemorySegment view(Gpu.Buffer buffer) {
        Allocation allocation = allocations.get(buffer.address());
        return allocation == null || !allocation.managed ? null : allocation.data;
    }

    /// Part of a buffer, or null if the buffer is not there or the part lies outside.
    @Nullable
    MemorySegment part(Gpu.Buffer buffer, long offset, long bytes) {
        Allocation allocation = allocations.get(buffer.address());
        if (allocation == null || !allocation.buffer.equals(buffer))
            return null;
        boolean inside = offset >= 0 && bytes >= 0 && offset <= buffer.bytes() - bytes;
        return inside ? allocation.data.asSlice(offset, bytes) : null;
    }

    @Override
    public @Nullable MemorySegment at(long address, int bytes) {
        Map.Entry<Long, Allocation> below = allocations.floorEntry(address);
        if (below == null || address - below.getKey() > below.getValue().buffer.bytes() - bytes)
            return null;
        return below.getValue().data.asSlice(address - below.getKey(), bytes);
    }

    long free() {
        return capacity - used;
    }

    void close() {
        allocations.values().forEach(allocation -> allocation.arena.close());
        allocations.clear();
        used = 0;
    }
}
