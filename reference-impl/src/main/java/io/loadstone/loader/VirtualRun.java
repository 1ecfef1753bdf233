package io.loadstone.loader;

import java.util.BitSet;
import java.util.List;

/// What happened in a run in virtual time.
///
/// @param makespan from the start until the consumer was done, in nanoseconds
/// @param deliveries each batch that was delivered, in order of delivery
/// @param failures what the consumer was told instead of a batch
/// @param metrics as a real loader's, in virtual nanoseconds
/// @param delivered the numbers of the batches of the last epoch that were delivered
public record VirtualRun(long makespan, List<Delivery> deliveries, List<LoaderException> failures, Metrics metrics,
        BitSet delivered) {

    /// A batch handed to the consumer.
    ///
    /// @param at when, in nanoseconds from the start
    public record Delivery(int epoch, int batch, long at) {}
}
