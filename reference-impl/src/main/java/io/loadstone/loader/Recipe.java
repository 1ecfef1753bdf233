package io.loadstone.loader;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The description of a loader: everything its batches and its behaviour are a function of. Nothing in it is live, so
/// the same recipe runs with threads ([DataLoader]) and in virtual time ([VirtualLoader]).
///
/// @param source samples and their order
/// @param normalization bytes to floats
/// @param augmentation random change of each sample, or null
/// @param transfer last step of making a batch, or null
/// @param seed root of all randomness
/// @param batchSize samples a batch, at least 1
/// @param remainder what happens where samples do not divide evenly
/// @param shard this process's part of each epoch
/// @param delivery in order, or as completed
/// @param timeout longest wait for a batch; zero waits for ever
/// @param budget most memory the loader may take, in bytes
/// @param helping whether the consumer's thread makes batches while it would otherwise wait
/// @param knobs workers and depth
public record Recipe(Source source, Normalization normalization, @Nullable Augmentation augmentation,
        @Nullable Transfer transfer, long seed, int batchSize, Remainder remainder, Shard shard, Delivery delivery,
        Duration timeout, long budget, boolean helping, Knobs knobs) {

    public Recipe {
        if (batchSize < 1)
            throw new IllegalArgumentException("batchSize must be at least 1, got " + batchSize);
        if (timeout.isNegative())
            throw new IllegalArgumentException("timeout must not be negative, got " + timeout);
        if ((long) batchSize * source.shape().size() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a batch of %d samples of %d elements does not fit an array; lower batchSize"
                            .formatted(batchSize, source.shape().size()));
        }
        if (knobs.workers() == 0 && !helping)
            throw new IllegalArgumentException("0 workers and a consumer that does not help load nothing");
        if (helping && !timeout.isZero() && (augmentation != null || transfer != null || !source.resident())) {
            throw new IllegalArgumentException(
                    "a consumer that helps cannot time out on its own work; drop timeout, or helping (and give it a worker)");
        }
        if (source instanceof Source.Streamed && (remainder == Remainder.PAD
                || (remainder == Remainder.DROP && shard.world() > 1))) {
            throw new IllegalArgumentException(
                    "a stream's end is not known before it comes: use KEEP, got " + remainder);
        }
    }

    /// Memory that a loader of this recipe takes.
    public Memory memory() {
        return Memory.of(this);
    }

    /// The same recipe with other knobs; its batches are the same.
    public Recipe with(Knobs other) {
        return new Recipe(source, normalization, augmentation, transfer, seed, batchSize, remainder, shard, delivery,
                timeout, budget, helping || other.workers() == 0, other);
    }

    /// The same recipe with other batches.
    public Recipe withBatchSize(int samples) {
        return new Recipe(source, normalization, augmentation, transfer, seed, samples, remainder, shard, delivery,
                timeout, budget, helping, knobs);
    }

    /// Refuses a recipe that does not fit its budget.
    ///
    /// @throws IllegalArgumentException with the depth that would fit
    void checkBudget() {
        Memory memory = memory();
        if (memory.total() > budget) {
            long slot = memory.batches() / knobs.depth();
            long fits = (budget - memory.staging() - memory.order()) / slot;
            throw new IllegalArgumentException(
                    "depth %d needs %,d bytes, the budget is %,d: %s".formatted(knobs.depth(),
                            memory.total(), budget, fits < 1
                                    ? "not even one batch fits, lower batchSize or raise the budget"
                                    : "lower depth to " + fits + " or raise the budget"));
        }
    }
}
