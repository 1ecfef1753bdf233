package io.loadstone.loader;

import io.loadstone.data.Shape;
import java.util.Arrays;

/// A batch in the consumer's hands. Its arrays are pooled: they belong to the consumer until it asks for the next batch.
public final class Batch {
    private final Slot slot;
    private final long lease;
    private final int epoch;
    private final int number;
    private final int size;
    private final Shape shape;

    Batch(Slot slot, Shape shape) {
        this.slot = slot;
        this.lease = slot.lease;
        this.epoch = slot.epoch;
        this.number = slot.number;
        this.size = slot.size;
        this.shape = shape;
    }

    /// The epoch, from 0.
    public int epoch() {
        return epoch;
    }

    /// The batch's number within the epoch, over all ranks, from 0.
    public int number() {
        return number;
    }

    /// Number of samples; less than the batch size only in an epoch's last batch.
    public int size() {
        return size;
    }

    /// Shape of each sample.
    public Shape shape() {
        return shape;
    }

    /// Normalised samples, one after the other: `size() * shape().size()` floats. The array may be longer.
    ///
    /// @throws IllegalStateException if the consumer has asked for another batch since; see [#copy]
    public float[] data() {
        return held().data;
    }

    /// The class of each sample. The array may be longer than [#size].
    public int[] labels() {
        return held().labels;
    }

    /// The index of each sample in the source. The array may be longer than [#size].
    public int[] indices() {
        return held().indices;
    }

    /// A copy that outlives this batch, with arrays of exactly the right length.
    public Batch copy() {
        Slot from = held();
        Slot copy = new Slot(size, shape.size(), false);
        System.arraycopy(from.data, 0, copy.data, 0, copy.data.length);
        System.arraycopy(from.labels, 0, copy.labels, 0, size);
        System.arraycopy(from.indices, 0, copy.indices, 0, size);
        copy.epoch = epoch;
        copy.number = number;
        copy.size = size;
        return new Batch(copy, shape);
    }

    /// Whether the other batch has the same place and the same content, bit for bit.
    public boolean sameAs(Batch other) {
        int floats = size * shape.size();
        return epoch == other.epoch && number == other.number && size == other.size && shape.equals(other.shape)
                && Arrays.equals(indices(), 0, size, other.indices(), 0, size)
                && Arrays.equals(labels(), 0, size, other.labels(), 0, size)
                && Arrays.equals(data(), 0, floats, other.data(), 0, floats);
    }

    private Slot held() {
        if (slot.lease != lease) {
            throw new IllegalStateException("batch " + number + " of epoch " + epoch
                    + " was recycled when the next one was asked for; use copy() to keep a batch");
        }
        return slot;
    }

    @Override
    public String toString() {
        return "batch " + number + " of epoch " + epoch + " (" + size + " samples)";
    }
}
