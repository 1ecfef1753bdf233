package io.loadstone.loader;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Gives out the batches of a map-style source: epoch after epoch without a pause, because the order of the next epoch
/// is made while this one is being loaded.
final class MapFeed implements Feed {

    /// An epoch's order: not asked for, being made, made, or failed.
    private static final class Epoch {
        int number = -1;
        int[] order = new int[0];
        boolean made;
        @Nullable
        LoaderException failure;
    }

    private final Recipe recipe;
    private final Source.Mapped source;
    private final Randomness randomness;
    /// Epochs `e` and `e + 1`, at `e & 1`. A claimed batch has its indices copied out, so an older order is not needed.
    private final Epoch[] epochs = {new Epoch(), new Epoch()};
    private final int until;
    private int epoch;
    private int step;
    private Plan plan;
    private int[] mine;

    /// Starts at the batches of `epoch` that are not yet in `delivered`, and ends before epoch `until`.
    MapFeed(Recipe recipe, Source.Mapped source, int epoch, BitSet delivered, int until) {
        this.recipe = recipe;
        this.source = source;
        this.randomness = new Randomness(recipe.seed());
        this.until = until;
        this.epoch = epoch;
        this.plan = plan(epoch);
        this.mine = plan.deal(delivered);
        skipFinished();
    }

    private Plan plan(int of) {
        int length = source.sampler().length(of, source.dataset().size());
        if (length < 1)
            throw new IllegalArgumentException("the sampler gives epoch " + of + " a length of " + length);
        return new Plan(length, recipe.batchSize(), recipe.remainder(), recipe.shard());
    }

    private void skipFinished() {
        if (step == mine.length) {
            epoch++;
            step = 0;
            if (epoch < until) {
                plan = plan(epoch);
                mine = plan.deal(new BitSet());
                if (mine.length == 0) {
                    throw new IllegalArgumentException("%d samples in batches of %d give rank %d of %d nothing to do"
                            .formatted(plan.samples(), plan.batchSize(), plan.shard().rank(), plan.shard().world()));
                }
            }
        }
    }

    @Override
    public @Nullable Work next(Board board) {
        if (epoch >= until)
            return null;
        Epoch now = epochs[epoch & 1];
        if (now.number != epoch)
            return make(now, epoch);
        if (!now.made)
            return null;
        Epoch next = epochs[epoch + 1 & 1];
        if (next.number != epoch + 1 && epoch + 1 < until && (step > 0 || mine.length == 1))
            return make(next, epoch + 1); // early, so that nobody waits for it between the epochs
        Slot slot = board.takeFree();
        if (slot == null)
            return null;
        slot.epoch = epoch;
        slot.number = mine[step];
        slot.size = plan.size(slot.number);
        plan.indices(slot.number, now.order, slot.indices);
        board.launch(slot);
        step++;
        skipFinished();
        return new Work.Fill(slot);
    }

    private Work make(Epoch place, int number) {
        int length = source.sampler().length(number, source.dataset().size());
        place.number = number;
        place.made = false;
        place.failure = null;
        if (place.order.length != length)
            place.order = new int[length];
        return new Work.Order(number, place.order);
    }

    @Override
    public @Nullable Work settle(Work work, Board board) {
        if (work instanceof Work.Order order) {
            Epoch place = epochs[order.epoch & 1];
            place.failure = order.failure;
            place.made = order.failure == null;
        }
        return null;
    }

    @Override
    public boolean passed(int of) {
        return epoch > of;
    }

    @Override
    public @Nullable LoaderException failure(int of) {
        Epoch place = epochs[of & 1];
        return place.number == of ? place.failure : null;
    }

    @Override
    public void perform(Work work) {
        if (work instanceof Work.Order order) {
            try {
                source.sampler().order(order.epoch, source.dataset().size(), order.order, randomness.order(
                        order.epoch));
            } catch (Throwable e) { // a student's sampler may throw anything; the consumer hears of it
                order.failure = new LoaderException.OrderFailed(order.epoch, e);
            }
        }
    }

    @Override
    public void close() {}
}
