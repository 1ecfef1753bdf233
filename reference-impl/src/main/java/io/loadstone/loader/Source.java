package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.data.SampleStream;
import io.loadstone.data.Shape;
import io.loadstone.shuffle.ShuffleBuffer;

/// Where samples come from, and in what order.
public sealed interface Source {

    /// Shape of every sample.
    Shape shape();

    /// Whether a read never waits for a device, so that the consumer's thread may help.
    boolean resident();

    /// Samples reached by index, in an order that a sampler decides.
    record Mapped(Dataset dataset, Sampler sampler) implements Source {
        public Mapped {
            if (dataset.size() < 1)
                throw new IllegalArgumentException("the dataset is empty");
        }

        @Override
        public Shape shape() {
            return dataset.shape();
        }

        @Override
        public boolean resident() {
            return dataset.resident();
        }
    }

    /// Samples in the order they come, mixed by a shuffle buffer.
    ///
    /// @param capacity samples that the buffer holds; 1 keeps their order
    record Streamed(SampleStream stream, ShuffleBuffer buffer, int capacity) implements Source {
        public Streamed {
            if (capacity < 1)
                throw new IllegalArgumentException("the shuffle buffer must hold at least 1 sample, got " + capacity);
        }

        @Override
        public Shape shape() {
            return stream.shape();
        }

        @Override
        public boolean resident() {
            return stream.resident();
        }
    }
}
