package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.data.Resident;
import io.loadstone.data.Shape;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Performs the work of one thread: turns samples into a batch of floats, 16 at a time.
///
/// There are two ways. A [Resident] dataset is converted straight from where it lies: first every cache line of the 16
/// samples is touched, so that the processor fetches many at once, then each sample is converted. All others (mapped
/// files, streams, augmented samples) are copied to a stage that fits the first-level cache, changed there, and converted.
///
/// Traffic a sample of `d` elements: `d` bytes read (up to two cache lines more, where rows do not begin at a line) and
/// `4 d` bytes of floats written. At a memory bandwidth of `w` bytes a second that bounds the rate by `w / 5 d` samples
/// a second, or by `w / 9 d` where a cache line is read before it is written and leaves the cache before it is consumed.
final class Filler {

    /// Samples handled together.
    static final int GROUP = 16;

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
    private final @Nullable Resident direct;
    private double fetchShare = 0.5;
    @SuppressWarnings("UnusedVariable") // written so that the touches cannot be optimised away
    private int touched;
    private int filled;

    Filler(Recipe recipe, Board board, Clock clock) {
        this.recipe = recipe;
        this.board = board;
        this.clock = clock;
        this.shape = recipe.source().shape();
        this.stage = new byte[GROUP * shape.size()];
        this.randomness = new Randomness(recipe.seed());
        this.direct = recipe.augmentation() == null && recipe.source() instanceof Source.Mapped(Resident resident, _)
                ? resident
                : null;
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
                if (direct != null)
                    touched += direct.touch(slot.indices, done, count);
                else
                    gather(slot, done, count);
                fetched += timed ? clock.nanos() - before : 0;
                if (direct != null)
                    convert(direct, slot, done, count);
                else
                    transform(slot, done, count);
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
            work.failure = new LoaderException.SampleFailed(culprit(slot, done), slot.epoch, slot.number, e);
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

    private void transform(Slot slot, int done, int count) {
        Augmentation augmentation = recipe.augmentation();
        if (augmentation != null) {
            long position = (long) slot.number * recipe.batchSize() + done;
            for (int i = 0; i < count; i++) {
                current.setOpaque(slot.indices[done + i]);
                augmentation.apply(stage, i * shape.size(), shape, randomness.sample(slot.epoch, position + i));
            }
        }
        recipe.normalization().apply(stage, count * shape.size(), slot.data, done * shape.size());
    }

    private void convert(Resident from, Slot slot, int done, int count) {
        float scale = recipe.normalization().scale();
        float offset = recipe.normalization().offset();
        for (int i = done; i < done + count; i++) {
            int index = slot.indices[i];
            from.convert(index, scale, offset, slot.data, i * shape.size());
            slot.labels[i] = from.label(index);
        }
    }

    /// The sample that failed. The direct way does not note each sample: there, only an index out of range can fail.
    private int culprit(Slot slot, int done) {
        if (direct != null) {
            for (int i = done; i < Math.min(slot.size, done + GROUP); i++) {
                if (slot.indices[i] < 0 || slot.indices[i] >= direct.size())
                    return slot.indices[i];
            }
        }
        return current.getOpaque();
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
