package io.loadstone.transfer;

/// How many blocks of a kernel are resident on a multiprocessor.
///
/// The least of four limits: threads, blocks, registers and shared memory, each with its granularity. Higher occupancy is
/// not higher performance.
///
/// Source: NVIDIA, CUDA Occupancy Calculator; Volkov 2010, Better performance at lower occupancy.
@FunctionalInterface
public interface Occupancy {

    /// What a multiprocessor has.
    ///
    /// @param warps most resident warps
    /// @param blocks most resident blocks
    /// @param registers 32-bit registers
    /// @param sharedBytes shared memory
    /// @param registerUnit a warp gets registers in multiples of this, 256
    /// @param warpUnit registers are in as many partitions, 4, and a warp lives in one of them
    /// @param sharedUnit a block gets shared memory in multiples of this, in bytes
    /// @param sharedReserved shared memory that the system takes of each block, in bytes
    record Limits(int warps, int blocks, int registers, int sharedBytes, int registerUnit, int warpUnit,
            int sharedUnit, int sharedReserved) {}

    /// Resident blocks; 0 if not even one fits.
    ///
    /// @param threads threads a block, at least 1
    /// @param registers registers a thread, at least 1
    /// @param sharedBytes shared memory a block
    int blocksPerSm(int threads, int registers, int sharedBytes, Limits limits);
}
