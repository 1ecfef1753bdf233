package io.loadstone.transfer.gpu;

/// Numbers that a device tells of itself, with the units that CUDA gives them in.
public enum Attribute {
    /// Threads a warp.
    WARP_SIZE(10, "threads"),
    /// Most threads a block.
    MAX_THREADS_PER_BLOCK(1, "threads"),
    /// Most threads resident on a multiprocessor.
    MAX_THREADS_PER_MULTIPROCESSOR(39, "threads"),
    /// Most blocks resident on a multiprocessor.
    MAX_BLOCKS_PER_MULTIPROCESSOR(106, "blocks"),
    /// Multiprocessors.
    MULTIPROCESSOR_COUNT(16, "multiprocessors"),
    /// 32-bit registers a block may have: a count, not bytes.
    MAX_REGISTERS_PER_BLOCK(12, "registers"),
    /// 32-bit registers of a multiprocessor: a count, not bytes.
    MAX_REGISTERS_PER_MULTIPROCESSOR(82, "registers"),
    /// Shared memory that a block may have without asking.
    MAX_SHARED_MEMORY_PER_BLOCK(8, "bytes"),
    /// Shared memory that a block may ask for.
    MAX_SHARED_MEMORY_PER_BLOCK_OPTIN(97, "bytes"),
    /// Shared memory of a multiprocessor.
    MAX_SHARED_MEMORY_PER_MULTIPROCESSOR(81, "bytes"),
    /// Second-level cache of the device.
    L2_CACHE_SIZE(38, "bytes"),
    /// Peak clock of the multiprocessors.
    CLOCK_RATE(13, "kHz"),
    /// Peak clock of the device's memory.
    MEMORY_CLOCK_RATE(36, "kHz"),
    /// Width of the device's memory bus.
    GLOBAL_MEMORY_BUS_WIDTH(37, "bits"),
    /// Copies that can run beside a kernel: 1 for one direction at a time, 2 or more for both.
    ASYNC_ENGINE_COUNT(40, "engines"),
    /// 1 if device and host share one memory.
    INTEGRATED(18, "0 or 1"),
    /// 1 if it has managed memory.
    MANAGED_MEMORY(83, "0 or 1"),
    /// 1 if host and device may use managed memory at the same time.
    CONCURRENT_MANAGED_ACCESS(89, "0 or 1"),
    /// Major number of the compute capability.
    COMPUTE_CAPABILITY_MAJOR(75, "1"),
    /// Minor number of the compute capability.
    COMPUTE_CAPABILITY_MINOR(76, "1");

    private final int number;
    private final String unit;

    Attribute(int number, String unit) {
        this.number = number;
        this.unit = unit;
    }

    /// CUDA's number of it, `CU_DEVICE_ATTRIBUTE_...`.
    public int number() {
        return number;
    }

    /// Its unit.
    public String unit() {
        return unit;
    }
}
