package io.loadstone.transfer;

/// A pool of device memory: allocating from the driver synchronises the device, allocating from a pool does not.
///
/// Source: Knuth, TAOCP 1, 2.5; NVIDIA, CUDA C++ Programming Guide, stream-ordered memory allocator.
@FunctionalInterface
public interface DevicePool {

    /// Every allocation starts at a multiple of this, and takes a multiple of it.
    int ALIGNMENT = 256;
    /// The answer when no gap is large enough.
    long NONE = -1;

    /// Opens a pool.
    ///
    /// @param capacity in bytes, a multiple of [#ALIGNMENT]
    Heap open(long capacity);

    /// The open pool. Work of the device is numbered in the order in which it finishes.
    interface Heap {

        /// Finds a place.
        ///
        /// @param bytes at least 1
        /// @param finished all work up to this number has finished
        /// @return its offset, or [#NONE] if no gap among the memory in use is large enough
        long allocate(long bytes, long finished);

        /// Gives a place back; it may be used again when work number `after` has finished.
        ///
        /// @throws IllegalArgumentException if nothing is allocated at this offset
        void free(long offset, long after);
    }
}
