package io.loadstone.transfer;

/// Managed memory as the device sees it: pages come when they are touched, and the least recently used go.
///
/// A page that is allocated but not resident faults; a page that is not allocated is an error. A fault brings the whole
/// aligned group of `batch` pages that the page is in. Cyclic use of one page more than fits faults every time.
///
/// Source: NVIDIA, CUDA C++ Programming Guide, unified memory; Allen & Ge 2021, doi:10.1145/3458817.3480855; Denning 1968.
@FunctionalInterface
public interface UvmSim {

    /// Faults of a trace; nothing is resident at its start.
    ///
    /// @param trace pages in the order in which the device touches them
    /// @param allocated pages that are allocated: 0 to `allocated - 1`
    /// @param devicePages pages that fit on the device, a multiple of `batch`, at least `batch`
    /// @param batch pages that come together, at least 1
    /// @throws IndexOutOfBoundsException if the trace touches a page that is not allocated
    long faults(int[] trace, int allocated, int devicePages, int batch);
}
