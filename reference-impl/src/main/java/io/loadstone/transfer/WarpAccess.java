package io.loadstone.transfer;

/// Counts what a warp's request to global memory moves.
///
/// A request touches `k` distinct sectors of 32 bytes, and moves all of each; its efficiency is useful bytes over `32 k`.
///
/// Source: NVIDIA, CUDA C++ Best Practices Guide, coalesced access; Nsight Compute, sectors/request.
@FunctionalInterface
public interface WarpAccess {

    /// Sectors of a request in which lane `i` reads `size` bytes at `base + i * stride * size`.
    ///
    /// @param base address that lane 0 reads, in bytes; a multiple of `size`
    /// @param stride distance of neighbouring lanes in words of `size` bytes; may be 0 or negative
    /// @param size 1, 2, 4, 8 or 16 bytes a lane
    /// @param activeMask bit `i` says whether lane `i` takes part
    int sectors(long base, int stride, int size, int activeMask);
}
