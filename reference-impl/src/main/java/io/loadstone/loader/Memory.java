package io.loadstone.loader;

/// How much memory a recipe takes, in bytes: all of it is allocated when the loader opens, none later.
///
/// @param batches pooled batch buffers: `depth * batchSize * (4 * sampleSize + 8)`, and the raw bytes of a stream
/// @param staging 16 samples for each worker and for the consumer
/// @param order the sample order of two epochs, or a stream's shuffle buffer
public record Memory(long batches, long staging, long order) {
    /// Of a sample in a shuffle buffer: label, place, the slot's number where it is free and where it is held, and whether it is.
    private static final long BESIDES = 17;

    static Memory of(Recipe recipe) {
        long sample = recipe.source().shape().size();
        long depth = recipe.knobs().depth();
        long staging = (recipe.knobs().workers() + 1L) * Filler.GROUP * sample;
        long batch = recipe.batchSize() * (4 * sample + 8);
        return switch (recipe.source()) {
            case Source.Mapped mapped -> new Memory(depth * batch, staging, 2 * 4L * mapped.sampler().length(0,
                    mapped.dataset().size()));
            case Source.Streamed streamed -> new Memory(depth * (batch + recipe.batchSize() * sample), staging,
                    (streamed.capacity() + 1L) * (sample + BESIDES));
        };
    }

    /// All of it, in bytes.
    public long total() {
        return batches + staging + order;
    }

    @Override
    public String toString() {
        return "%.1f MB (batches %.1f, order %.1f, staging %.2f)".formatted(total() / 1e6, batches / 1e6, order / 1e6,
                staging / 1e6);
    }
}
