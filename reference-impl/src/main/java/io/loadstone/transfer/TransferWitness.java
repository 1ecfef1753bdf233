package io.loadstone.transfer;

/// Counterexamples to two rules of the course notes, in numbers that a model can check.
public interface TransferWitness {

    /// A transfer whose data was not produced in pinned memory.
    ///
    /// @param bytes its size
    /// @param chunk the driver's chunk for pageable copies, in bytes, 64 KiB to 4 MiB
    /// @param memcpy the processor's copy, in bytes a second, 1e9 to 50e9
    /// @param dma the link, in bytes a second, 1e9 to 60e9
    record Staging(long bytes, long chunk, double memcpy, double dma) {}

    /// Against 'pinned memory is faster': a transfer for which copying into a pinned buffer first, then to the device
    /// (`alpha + n/m + n/d`, with `alpha` = 3 us), takes longer than the driver's pageable copy (`alpha` = 10 us).
    Staging pinnedIsSlower();

    /// A kernel's memory accesses.
    ///
    /// @param accesses how many, at least 1
    /// @param latency cycles each, 20 to 800
    /// @param concurrency how many are in flight together, 1 to 2048
    record Kernel(long accesses, int latency, int concurrency) {}

    /// Two kernels.
    record Pair(Kernel first, Kernel second) {}

    /// Against 'minimise the sum of accesses times latency': the first has the lesser sum, but takes the longer time,
    /// `accesses * latency / concurrency`.
    Pair sumMisranks();
}
