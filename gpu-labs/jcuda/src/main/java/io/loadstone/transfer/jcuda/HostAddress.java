package io.loadstone.transfer.jcuda;

import java.lang.foreign.MemorySegment;
import jcuda.Pointer;

/// A pointer of JCuda's to native host memory whose address can be set and told.
final class HostAddress extends Pointer {

    /// A pointer for the driver to fill in.
    HostAddress() {}

    HostAddress(long address) {
        super(address);
    }

    long address() {
        return getNativePointer();
    }

    /// Memory that the driver says is there.
    @SuppressWarnings("restricted") // the driver has just allocated it
    static MemorySegment memory(long address, long bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes);
    }

    /// A pointer to a segment: native, or within a primitive array of the heap.
    ///
    /// @throws IllegalArgumentException for a read-only heap segment
    static Pointer to(MemorySegment segment) {
        if (segment.isNative())
            return new HostAddress(segment.address());
        Object array = segment.heapBase().orElseThrow(
                () -> new IllegalArgumentException(
                        "a read-only heap segment hides its array: copy it, or use native memory"));
        Pointer start = switch (array) {
            case byte[] a -> Pointer.to(a);
            case short[] a -> Pointer.to(a);
            case char[] a -> Pointer.to(a);
            case int[] a -> Pointer.to(a);
            case long[] a -> Pointer.to(a);
            case float[] a -> Pointer.to(a);
            case double[] a -> Pointer.to(a);
            default -> throw new IllegalArgumentException("not a segment of a primitive array: " + array.getClass());
        };
        return start.withByteOffset(segment.address());
    }
}
