package io.loadstone.loader;

/// What may be turned without changing a single batch.
///
/// @param workers threads that load, besides the consumer; 0 lets the consumer load all by itself
/// @param depth how many batches exist at once: in the making, ready, and the one that the consumer holds
public record Knobs(int workers, int depth) {

    public Knobs {
        if (workers < 0 || workers > 1024)
            throw new IllegalArgumentException("workers must lie in [0, 1024], got " + workers);
        if (depth < 1 || depth > 65536)
            throw new IllegalArgumentException("depth must lie in [1, 65536], got " + depth);
    }

    /// Twice as many batches as there are hands to make them, so that a slow one does not stop the others.
    public static Knobs workers(int workers) {
        return new Knobs(workers, 2 * (workers + 1));
    }
}
