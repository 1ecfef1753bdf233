package io.loadstone.transfer;

/// Packs many small arrays into few copies: each copy costs `alpha`, however small it is.
@FunctionalInterface
public interface TransferBatcher {

    /// A packed transfer.
    ///
    /// @param offsets where each item starts on the device, a multiple of the alignment, in ascending order
    /// @param copies what is copied, one after the other: `chunk` bytes each, the last one at most
    record Packed(int[] offsets, byte[][] copies) {}

    /// Packs items one after the other. `ceil(total / chunk)` copies carry `total` bytes: up to the end of the last item,
    /// with the least gaps that the alignment asks for. An item may begin in one copy and end in the next.
    ///
    /// @param items in order; some may be empty
    /// @param chunk bytes a copy, at least 1
    /// @param alignment at least 1
    Packed pack(byte[][] items, int chunk, int alignment);
}
