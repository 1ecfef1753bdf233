package io.loadstone.loader;

import org.jspecify.annotations.Nullable;

/// A piece of work that the [Board] gives out: performed by whoever claimed it, then settled.
abstract sealed class Work {

    /// Make a batch from its sample indices, or from the raw samples of a stream.
    static final class Fill extends Work {
        final Slot slot;
        /// Nanoseconds spent in each stage; set by who performs it.
        long fetch;
        long transform;
        long transfer;
        @Nullable
        LoaderException failure;

        Fill(Slot slot) {
            this.slot = slot;
        }

        long nanos() {
            return fetch + transform + transfer;
        }
    }

    /// Read the raw samples of the next batch of a stream. One at a time.
    static final class Read extends Work {
        final Slot slot;
        long fetch;
        @Nullable
        LoaderException failure;

        Read(Slot slot) {
            this.slot = slot;
        }
    }

    /// Let the sampler make the order of an epoch.
    static final class Order extends Work {
        final int epoch;
        int[] order;
        long nanos;
        @Nullable
        LoaderException failure;

        Order(int epoch, int[] order) {
            this.epoch = epoch;
            this.order = order;
        }
    }
}
