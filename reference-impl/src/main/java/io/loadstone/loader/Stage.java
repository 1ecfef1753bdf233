package io.loadstone.loader;

/// The stages a sample passes, in order.
public enum Stage {
    /// The sampler makes an epoch's order.
    ORDER,
    /// Bytes are copied from the source.
    FETCH,
    /// Augmentation and conversion to floats.
    TRANSFORM,
    /// The batch moves to the device.
    TRANSFER,
    /// The consumer works on the batch.
    CONSUME
}
