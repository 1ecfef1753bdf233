package io.loadstone.transfer;

/// Reads a device's data sheet out of its attributes, in units that say what they are.
///
/// Source: NVIDIA, CUDA C++ Programming Guide, compute capabilities; CUDA C++ Best Practices Guide, bandwidth.
public interface GpuSpec {

    /// A device's attributes as the driver gives them.
    ///
    /// @param registersPerSm 32-bit registers of a multiprocessor, a count
    /// @param registersPerBlock 32-bit registers a block may have, a count
    /// @param sharedPerSm bytes
    /// @param sharedPerBlock bytes a block has without asking
    /// @param sharedPerBlockOptin bytes a block can ask for
    /// @param l2Bytes bytes of the whole device
    /// @param multiprocessors how many
    /// @param memoryClockKhz kHz; data moves twice a cycle
    /// @param busBits width of the memory bus
    record Attributes(int registersPerSm, int registersPerBlock, int sharedPerSm, int sharedPerBlock,
            int sharedPerBlockOptin, int l2Bytes, int multiprocessors, int memoryClockKhz, int busBits) {}

    /// What they mean.
    ///
    /// @param registerBytesPerSm register file of a multiprocessor, in bytes
    /// @param sharedKibPerSm shared memory of a multiprocessor, in KiB (1024 bytes)
    /// @param sharedKibPerBlock most that a block can have, in KiB
    /// @param l2Mib second-level cache of the device, in MiB (2^20 bytes)
    /// @param peakBytesPerSecond `2 * clock * width / 8`
    record Sheet(long registerBytesPerSm, double sharedKibPerSm, double sharedKibPerBlock, double l2Mib,
            double peakBytesPerSecond) {}

    /// The data sheet.
    Sheet read(Attributes attributes);

    /// Bandwidth that a kernel had, in bytes a second. A copy of `n` bytes reads `n` and writes `n`.
    double effective(long bytesRead, long bytesWritten, double seconds);
}
