package io.loadstone.transfer.gpu;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The host memory that a model knows: what it allocated, and what is page-locked.
final class HostRegions {
    private final Map<Long, Arena> owned = new HashMap<>();
    /// Length of each locked region, by its address.
    private final TreeMap<Long, Long> locked = new TreeMap<>();

    MemorySegment allocate(boolean pinned, long bytes) {
        Arena arena = Arena.ofShared();
        MemorySegment memory = arena.allocate(bytes, 4096);
        owned.put(memory.address(), arena);
        if (pinned)
            locked.put(memory.address(), bytes);
        return memory;
    }

    boolean free(MemorySegment memory) {
        Arena arena = memory.isNative() ? owned.remove(memory.address()) : null;
        if (arena == null)
            return false;
        locked.remove(memory.address());
        arena.close();
        return true;
    }

    boolean register(MemorySegment memory) {
        Map.Entry<Long, Long> before = locked.lowerEntry(memory.address() + memory.byteSize());
        if (before != null && before.getKey() + before.getValue() > memory.address())
            return false;
        locked.put(memory.address(), memory.byteSize());
        return true;
    }

    boolean unregister(MemorySegment memory) {
        return memory.isNative() && locked.remove(memory.address()) != null;
    }

    boolean isPinned(MemorySegment memory) {
        Map.Entry<Long, Long> below = memory.isNative() ? locked.floorEntry(memory.address()) : null;
        return below != null && memory.address() + memory.byteSize() <= below.getKey() + below.getValue();
    }

    void close() {
        owned.values().forEach(Arena::close);
        owned.clear();
        locked.clear();
    }
}
