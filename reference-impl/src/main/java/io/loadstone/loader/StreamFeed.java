package io.loadstone.loader;

import io.loadstone.data.SampleStream;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Gives out the batches of a stream. Reading is done by one worker at a time, in order; the rest runs in parallel.
///
/// A rank reads the whole stream and keeps every `world`-th batch; a resumed epoch reads again what was delivered and
/// drops it. That is what it costs that a batch is the same whatever the number of ranks.
final class StreamFeed implements Feed {
    private final Recipe recipe;
    private final Source.Streamed source;
    private final Randomness randomness;
    private final int until;
    private BitSet delivered;
    private int epoch;
    private boolean reading;
    private @Nullable LoaderException failure;
    // The rest is used by the one worker that reads.
    private SampleStream.@Nullable Cursor cursor;
    private @Nullable Mixer mixer;
    private int number;
    private int dealt;
    private boolean ended;

    /// Starts at the batches of `epoch` that are not yet in `delivered`, and ends before epoch `until`.
    StreamFeed(Recipe recipe, Source.Streamed source, int epoch, BitSet delivered, int until) {
        this.recipe = recipe;
        this.source = source;
        this.randomness = new Randomness(recipe.seed());
        this.epoch = epoch;
        this.delivered = delivered;
        this.until = until;
    }

    @Override
    public @Nullable Work next(Board board) {
        if (reading || failure != null || epoch >= until)
            return null;
        Slot slot = board.takeFree();
        if (slot == null)
            return null;
        reading = true;
        slot.epoch = epoch;
        return new Work.Read(slot);
    }

    @Override
    public @Nullable Work settle(Work work, Board board) {
        if (!(work instanceof Work.Read read))
            return null;
        reading = false;
        failure = read.failure;
        if (ended) {
            epoch++;
            delivered = new BitSet();
        }
        if (read.failure != null || read.slot.size == 0) {
            board.giveBack(read.slot);
            return null;
        }
        board.launch(read.slot);
        return new Work.Fill(read.slot);
    }

    @Override
    public boolean passed(int of) {
        return epoch > of;
    }

    @Override
    public @Nullable LoaderException failure(int of) {
        return epoch == of ? failure : null;
    }

    @Override
    public void perform(Work work) {
        if (!(work instanceof Work.Read read))
            return;
        Slot slot = read.slot;
        try {
            Mixer from = opened(slot.epoch);
            do {
                fill(slot, from);
            } while (!ended && !mine());
            boolean partial = slot.size < recipe.batchSize();
            if (partial && (slot.size == 0 || recipe.remainder() == Remainder.DROP || !mine()))
                slot.size = 0;
            if (ended)
                close();
        } catch (Throwable e) { // a source may throw anything; the consumer hears of it
            slot.size = 0;
            read.failure = new LoaderException.SampleFailed(mixer == null ? 0 : mixer.arrived(), slot.epoch, number,
                    e);
        }
    }

    private Mixer opened(int of) throws IOException {
        if (mixer == null) {
            cursor = source.stream().open(of);
            mixer = new Mixer(cursor, source.buffer(), source.capacity(), source.shape().size(), randomness.buffer(of));
            number = -1;
            dealt = -1;
            ended = false;
        }
        return mixer;
    }

    /// Reads one batch, whoever's it is.
    private void fill(Slot slot, Mixer from) throws IOException {
        slot.number = ++number;
        if (!delivered.get(number))
            dealt++;
        slot.size = 0;
        int bytes = source.shape().size();
        while (slot.size < recipe.batchSize() && from.next(slot.raw, slot.size * bytes, slot.labels, slot.indices,
                slot.size)) {
            slot.size++;
        }
        ended = slot.size < recipe.batchSize();
    }

    private boolean mine() {
        return !delivered.get(number) && dealt % recipe.shard().world() == recipe.shard().rank();
    }

    @Override
    public void close() {
        try {
            if (cursor != null)
                cursor.close();
        } catch (IOException e) {
            failure = new LoaderException.SampleFailed(mixer == null ? 0 : mixer.arrived(), epoch, number, e);
        }
        cursor = null;
        mixer = null;
    }
}
