package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.data.Shape;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Performs the work of one thread: copies samples to its stage, augments, converts.
///
/// A stage holds 8 samples, so the copies of 8 random rows can be under way at once, and the conversion runs over
/// data in the first-level cache. Traffic a sample of `d` elements: `d` bytes read from the source (`2 d` at most,
/// because whole cache lines move) and `4 d` bytes of floats written, which at `w` bytes a second of memory bandwidth
/// bounds the rate by `w / 5 d` samples a second, twice the write counted where lines are read before they are written.
final class Filler {

    /// Samples staged together.
    static final int GROUP = 8;

    /// The split between fetch and transform is timed on one batch in so many: reading a clock costs as much as 10 samples' bytes.
    private static final int TIMED = 16;

    private final Recipe recipe;
    private final Board board;
    private final Clock clock;
    private final Shape shape;
    private final byte[] stage;
    private final Randomness randomness;
    /// The sample in hand, for the message when it never comes back; -1 between batches.
    private final AtomicInteger current = new AtomicInteger(-1);
    private volatile long since;
    private volatile boolean stopped;
    private double fetchShare = 0.5;
    private int filled;

    Filler(Recipe recipe, Board board, Clock clock) {
        this.recipe = recipe;
        this.board = board;
        this.clock = clock;
        this.shape = recipe.source().shape();
        this.stage = new byte[GROUP * shape.size()];
        this.randomness = new Randomness(recipe.seed());
    }

    /// Performs the work and notes how long it took and how it failed. Never throws.
    void perform(Work work) {
        long start = clock.nanos();
        since = start;
        switch (work) {
            case Work.Fill fill -> fill(fill, start);
            case Work.Read read -> {
                board.perform(read);
                read.fetch = clock.nanos() - start;
            }
            case Work.Order order -> {
                board.perform(order);
                order.nanos = clock.nanos() - start;
            }
        }
        current.setOpaque(-1);
    }

    private void fill(Work.Fill work, long start) {
        Slot slot = work.slot;
        boolean timed = filled++ % TIMED == 0;
        long fetched = 0;
        int done = 0;
        try {
            for (; done < slot.size; done += GROUP) {
                if (stopped)
                    throw new LoaderException.Closed("the loader was closed while this batch was being made");
                int count = Math.min(GROUP, slot.size - done);
                long before = timed ? clock.nanos() : 0;
                gather(slot, done, count);
                fetched += timed ? clock.nanos() - before : 0;
                augment(slot, done, count);
                recipe.normalization().apply(stage, count * shape.size(), slot.data, done * shape.size());
            }
            long made = clock.nanos();
            if (timed)
                fetchShare = fetched / (double) Math.max(1, made - start);
            work.fetch = (long) (fetchShare * (made - start));
            work.transform = made - start - work.fetch;
            Transfer transfer = recipe.transfer();
            if (transfer != null) {
                transfer.move(new Batch(slot, shape));
                work.transfer = clock.nanos() - made;
            }
        } catch (LoaderException e) {
            work.failure = e;
        } catch (Throwable e) { // a source, an augmentation or a transfer may throw anything; the consumer hears of it
            int index = current.getOpaque();
            work.failure = new LoaderException.SampleFailed(index, slot.epoch, slot.number, e);
        }
    }

    private void gather(Slot slot, int done, int count) throws Exception {
        int bytes = shape.size();
        switch (recipe.source()) {
            case Source.Mapped(Dataset dataset, _) -> {
                for (int i = 0; i < count; i++) {
                    int index = slot.indices[done + i];
                    current.setOpaque(index);
                    dataset.copy(index, stage, i * bytes);
                    slot.labels[done + i] = dataset.label(index);
                }
            }
            case Source.Streamed _ -> {
                current.setOpaque(slot.indices[done]);
                System.arraycopy(slot.raw, done * bytes, stage, 0, count * bytes);
            }
        }
    }

    private void augment(Slot slot, int done, int count) {
        Augmentation augmentation = recipe.augmentation();
        if (augmentation == null)
            return;
        long position = (long) slot.number * recipe.batchSize() + done;
        for (int i = 0; i < count; i++) {
            current.setOpaque(slot.indices[done + i]);
            augmentation.apply(stage, i * shape.size(), shape, randomness.sample(slot.epoch, position + i));
        }
    }

    /// Asks the thread to give up its batch at the next group of samples.
    void stop() {
        stopped = true;
    }

    /// The sample in hand, or null.
    @Nullable
    Integer current() {
        int index = current.getOpaque();
        return index < 0 ? null : index;
    }

    /// When the work in hand was begun, on the loader's clock.
    long since() {
        return since;
    }
}
