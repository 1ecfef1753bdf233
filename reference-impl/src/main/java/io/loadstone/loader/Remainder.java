package io.loadstone.loader;

/// What happens where the samples do not divide evenly into batches and ranks.
///
/// Of disjoint, covering and equal, a sharded epoch can always have two, and all three only if they divide evenly.
public enum Remainder {
    /// The last batch may be smaller, and some ranks may get one batch fewer: disjoint and covering, not equal.
    KEEP,
    /// Samples that do not fill a batch on every rank are left out of the epoch: disjoint and equal, not covering.
    DROP,
    /// The order is continued from its beginning until all ranks have equally many full batches: covering and equal,
    /// but the samples at the seam are seen twice.
    PAD
}
