package io.loadstone.transfer.ptx;

/// What a launch did to memory: the quantities that Nsight Compute reports. They depend on the kernel, its arguments and
/// the addresses of its buffers alone, so they can be graded.
///
/// @param loads from global memory, in 32-byte sectors
/// @param stores to global memory, in 32-byte sectors
/// @param sharedLoads from shared memory, in wavefronts
/// @param sharedStores to shared memory, in wavefronts
/// @param instructions instructions issued by warps
/// @param lanes lanes that took part, over all instructions
/// @param divergent instructions issued while some live lane of the warp was elsewhere
/// @param barriers barriers that blocks passed
public record Traffic(Requests loads, Requests stores, Requests sharedLoads, Requests sharedStores, long instructions,
        long lanes, long divergent, long barriers) {

    /// Sectors moved to and from global memory.
    public long sectors() {
        return loads.units() + stores.units();
    }
}
