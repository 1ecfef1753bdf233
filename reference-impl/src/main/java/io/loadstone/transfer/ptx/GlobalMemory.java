package io.loadstone.transfer.ptx;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// What a kernel's addresses lead to.
@FunctionalInterface
public interface GlobalMemory {

    /// The `bytes` bytes at a device address, or null if they do not all lie in one allocation.
    @Nullable
    MemorySegment at(long address, int bytes);
}
