package io.loadstone.loader;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Collects what a [Recipe] needs. Only the source and its order have no default.
public final class Builder {
    private static final long MEBIBYTE = 1 << 20;

    private final Source source;
    private Normalization normalization = Normalization.UNIT;
    private @Nullable Augmentation augmentation;
    private @Nullable Transfer transfer;
    private long seed;
    private int batchSize = 128;
    private Remainder remainder = Remainder.KEEP;
    private Shard shard = Shard.WHOLE;
    private Delivery delivery = Delivery.ORDERED;
    private Duration timeout = Duration.ZERO;
    private long budget = 256 * MEBIBYTE;
    private @Nullable Boolean helping;
    private int workers;
    private int depth;
    private Clock clock = Clock.system();
    private ThreadFactory threads = Thread.ofPlatform().daemon().factory();

    Builder(Source source) {
        this.source = source;
    }

    /// Bytes to floats; [Normalization#UNIT] if not given.
    public Builder normalize(Normalization how) {
        this.normalization = how;
        return this;
    }

    /// Bytes to floats: `(byte / 255 - mean) / deviation`.
    public Builder normalize(double mean, double deviation) {
        return normalize(new Normalization(mean, deviation));
    }

    /// Changes each sample at random; none if not given.
    public Builder augment(Augmentation how) {
        this.augmentation = how;
        return this;
    }

    /// Moves each batch to a device; none if not given.
    public Builder transfer(Transfer how) {
        this.transfer = how;
        return this;
    }

    /// Root of all randomness; 0 if not given.
    public Builder seed(long root) {
        this.seed = root;
        return this;
    }

    /// Samples a batch; 128 if not given.
    public Builder batchSize(int samples) {
        this.batchSize = samples;
        return this;
    }

    /// What happens where samples do not divide evenly; [Remainder#KEEP] if not given.
    public Builder remainder(Remainder what) {
        this.remainder = what;
        return this;
    }

    /// This process's part: rank and number of ranks; the whole if not given.
    public Builder shard(int rank, int world) {
        this.shard = new Shard(rank, world);
        return this;
    }

    /// In order or as completed; [Delivery#ORDERED] if not given.
    public Builder delivery(Delivery how) {
        this.delivery = how;
        return this;
    }

    /// Longest wait for a batch; no limit if not given.
    public Builder timeout(Duration longest) {
        this.timeout = longest;
        return this;
    }

    /// Most memory the loader may take, in bytes; 256 MiB if not given.
    public Builder budget(long bytes) {
        this.budget = bytes;
        return this;
    }

    /// Threads that load besides the consumer; 0 if not given.
    public Builder workers(int count) {
        this.workers = count;
        return this;
    }

    /// Batches that exist at once; twice the loading threads if not given.
    public Builder depth(int batches) {
        this.depth = batches;
        return this;
    }

    /// Whether the consumer makes batches while it would otherwise wait. If not given: where it can come to no harm,
    /// that is where no read waits for a device and no timeout would have to interrupt it.
    public Builder helping(boolean allowed) {
        this.helping = allowed;
        return this;
    }

    /// Time that metrics are measured in; the machine's if not given.
    public Builder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /// Makes the worker threads; platform daemon threads if not given. `Thread.ofVirtual().factory()` suits many
    /// workers that wait for a device.
    public Builder threads(ThreadFactory factory) {
        this.threads = factory;
        return this;
    }

    /// The description.
    ///
    /// @throws IllegalArgumentException if the parts contradict each other
    public Recipe recipe() {
        boolean harmless = source.resident() && (timeout.isZero() || (augmentation == null && transfer == null));
        boolean helps = helping != null ? helping : workers == 0 || harmless;
        Knobs knobs = depth == 0 ? Knobs.workers(workers) : new Knobs(workers, depth);
        return new Recipe(source, normalization, augmentation, transfer, seed, batchSize, remainder, shard, delivery,
                timeout, budget, helps, knobs);
    }

    /// Allocates all memory. Threads start with the first epoch.
    ///
    /// @throws IllegalArgumentException if the parts contradict each other, or do not fit the budget
    public DataLoader open() {
        return new DataLoader(recipe(), clock, threads);
    }
}
