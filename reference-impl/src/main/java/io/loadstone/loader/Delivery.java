package io.loadstone.loader;

/// In what order a consumer gets the batches of an epoch.
public enum Delivery {
    /// By number. A slow batch holds up those behind it.
    ORDERED,
    /// As soon as each is complete. The set of batches, and the content of each, is the same as in order.
    AS_COMPLETED
}
