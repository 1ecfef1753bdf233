package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.data.SampleStream;
import io.loadstone.data.Shape;
import io.loadstone.shuffle.ShuffleBuffer;
import io.loadstone.shuffle.Shuffler;
import java.util.BitSet;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Loads batches with real threads. Nothing has a default that decides an order: the sampler is always given.
///
/// ```java
/// try (DataLoader loader = DataLoader.of(FashionMnist.test(), shuffler).seed(42).batchSize(128).workers(2).open()) {
///     for (Batch batch : loader.epoch(0))
///         train(batch.data(), batch.labels());
///     IO.println(loader.metrics());
/// }
/// ```
///
/// One consumer at a time; [#close] may come from any thread, at any moment. Workers go on with the next epoch while
/// the consumer finishes this one, so asking for epochs 0, 1, 2, ... in turn has no pause between them.
public final class DataLoader implements AutoCloseable {
    private final Recipe recipe;
    private final Clock clock;
    private final ThreadFactory threads;
    private final Slot[] slots;
    private final Meter meter;
    private @Nullable Session session;
    private @Nullable Epoch open;
    private int epochOfSession;
    private boolean closed;

    DataLoader(Recipe recipe, Clock clock, ThreadFactory threads) {
        recipe.checkBudget();
        this.recipe = recipe;
        this.clock = clock;
        this.threads = threads;
        this.slots = slots(recipe);
        this.meter = new Meter(clock);
    }

    static Slot[] slots(Recipe recipe) {
        Slot[] slots = new Slot[recipe.knobs().depth()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(recipe.batchSize(), recipe.source().shape().size(),
                    recipe.source() instanceof Source.Streamed);
        }
        return slots;
    }

    /// Describes a loader that visits every sample once an epoch, in the order of `shuffler`.
    public static Builder of(Dataset dataset, Shuffler shuffler) {
        return of(dataset, new Shuffled(shuffler));
    }

    /// Describes a loader over samples that a sampler chooses.
    public static Builder of(Dataset dataset, Sampler sampler) {
        return new Builder(new Source.Mapped(dataset, sampler));
    }

    /// Describes a loader over a stream, mixed by a shuffle buffer of `capacity` samples (1: not mixed).
    public static Builder of(SampleStream stream, ShuffleBuffer buffer, int capacity) {
        return new Builder(new Source.Streamed(stream, buffer, capacity));
    }

    /// Opens a loader with the machine's clock and platform daemon threads.
    ///
    /// @throws IllegalArgumentException if the recipe does not fit its budget
    public static DataLoader open(Recipe recipe) {
        return new DataLoader(recipe, Clock.system(), Thread.ofPlatform().daemon().factory());
    }

    /// The batches of an epoch, for one pass. Ends the pass before it, finished or not.
    ///
    /// @param epoch from 0
    public Epoch epoch(int epoch) {
        if (epoch < 0)
            throw new IllegalArgumentException("epoch must not be negative, got " + epoch);
        boolean goesOn = open != null && open.ended() && open.number() + 1 == epoch;
        return begin(epoch, new BitSet(), goesOn);
    }

    /// The batches that were not consumed when the checkpoint was taken, for one pass.
    ///
    /// @throws IllegalArgumentException if the checkpoint is of another run
    public Epoch resume(Checkpoint checkpoint) {
        checkpoint.check(recipe, samples(checkpoint.epoch()));
        return begin(checkpoint.epoch(), checkpoint.delivered(), false);
    }

    private synchronized Epoch begin(int epoch, BitSet delivered, boolean goesOn) {
        if (closed)
            throw new LoaderException.Closed("the loader is closed");
        Session running = session;
        if (open != null)
            open.end();
        if (running == null || !goesOn) {
            if (running != null)
                running.close();
            session = null; // if the next line throws, nothing is left running
            running = new Session(recipe, slots, meter, clock, threads, epoch, delivered);
            session = running;
        }
        epochOfSession = epoch;
        Epoch begun = new Epoch(running, epoch, recipe.source().shape());
        open = begun;
        return begun;
    }

    /// What has been consumed of the epoch begun last; the batch in the consumer's hands counts as consumed.
    public synchronized Checkpoint checkpoint() {
        if (session == null)
            throw new IllegalStateException("no epoch has been begun, so there is nothing to resume");
        BitSet ranks = new BitSet();
        ranks.set(recipe.shard().rank());
        return new Checkpoint(recipe.seed(), samples(epochOfSession), recipe.batchSize(), epochOfSession, recipe.shard()
                .world(), ranks, session.delivered(epochOfSession));
    }

    private int samples(int epoch) {
        return recipe.source() instanceof Source.Mapped mapped
                ? mapped.sampler().length(epoch, mapped.dataset().size())
                : 0;
    }

    /// What this loader has done since it was opened.
    public synchronized Metrics metrics() {
        return session == null ? meter.snapshot(recipe.knobs(), recipe.helping()) : session.metrics();
    }

    /// The description that this loader runs.
    public Recipe recipe() {
        return recipe;
    }

    /// Shape of every sample.
    public Shape shape() {
        return recipe.source().shape();
    }

    /// Ends all threads. A consumer that is waiting gets [LoaderException.Closed]. Closing twice does nothing.
    ///
    /// @throws LoaderException.TimedOut if a worker hangs in code that cannot be interrupted
    @Override
    public void close() {
        Session running;
        synchronized (this) {
            running = closed ? null : session;
            closed = true;
        }
        if (running != null)
            running.close();
    }
}
