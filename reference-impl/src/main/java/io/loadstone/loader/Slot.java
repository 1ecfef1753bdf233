package io.loadstone.loader;

import org.jspecify.annotations.Nullable;

/// One pooled batch buffer, and what is in it. All of a loader's batches live in `depth` slots for ever.
final class Slot {

    /// FREE -> FILLING -> READY or FAILED -> LEASED (to the consumer) -> FREE.
    enum State {
        FREE, FILLING, READY, FAILED, LEASED
    }

    final float[] data;
    final int[] labels;
    final int[] indices;
    /// Samples read from a stream, not yet converted; empty for a map-style source.
    final byte[] raw;

    State state = State.FREE;
    int epoch;
    int number;
    int size;
    /// How many leases have ended: a [Batch] whose lease is older may no longer look inside.
    long lease;
    @Nullable
    LoaderException failure;

    Slot(int batchSize, int sampleSize, boolean stream) {
        data = new float[batchSize * sampleSize];
        labels = new int[batchSize];
        indices = new int[batchSize];
        raw = new byte[stream ? batchSize * sampleSize : 0];
    }
}
