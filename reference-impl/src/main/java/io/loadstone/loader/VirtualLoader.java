package io.loadstone.loader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The virtual executor: runs a recipe in simulated time, exactly and repeatably. Workers and the consumer are actors
/// around the same [Board] that [DataLoader] guards with a lock; samples are really read and converted, only time is
/// made up. What it delivers is what threads deliver, bit for bit.
///
/// Cost: one event for each piece of work, `O(log(workers))` each. One thread, no waiting.
public final class VirtualLoader {
    private final Recipe recipe;
    private final ServiceTimes times;
    private final Timeline timeline;
    private final Meter meter;
    private final List<Worker> idlers = new ArrayList<>();
    private final List<LoaderException> failures = new ArrayList<>();
    private final List<VirtualRun.Delivery> deliveries = new ArrayList<>();

    /// @param times how long everything takes
    /// @param interleaving 0 to let simultaneous events happen as planned; each other value is another order of them
    public VirtualLoader(Recipe recipe, ServiceTimes times, long interleaving) {
        recipe.checkBudget();
        this.recipe = recipe;
        this.times = times;
        this.timeline = new Timeline(interleaving);
        this.meter = new Meter(timeline);
    }

    /// Runs whole epochs.
    ///
    /// @param from the first epoch
    /// @param count how many
    /// @param batches sees each batch as it is delivered; it is recycled afterwards
    public VirtualRun run(int from, int count, Consumer<Batch> batches) {
        return new Actors(from, from + count, new BitSet(), batches).run(Integer.MAX_VALUE);
    }

    /// Runs what a checkpoint has left of its epoch.
    public VirtualRun resume(Checkpoint checkpoint, Consumer<Batch> batches) {
        return new Actors(checkpoint.epoch(), checkpoint.epoch() + 1, checkpoint.delivered(), batches).run(
                Integer.MAX_VALUE);
    }

    /// Runs until `limit` batches have been delivered, then the consumer walks away.
    public VirtualRun abandon(int from, int limit, Consumer<Batch> batches) {
        return new Actors(from, from + 1, new BitSet(), batches).run(limit);
    }

    /// One run: the board, the workers, the consumer.
    private final class Actors {
        private final Board board;
        private final Slot[] slots = DataLoader.slots(recipe);
        private final int until;
        private final Consumer<Batch> batches;
        private final Filler own;
        private int epoch;
        private boolean finished;
        private boolean timedOut;
        private boolean waiting;
        private long waitingSince;
        private long waits;

        Actors(int from, int until, BitSet delivered, Consumer<Batch> batches) {
            this.until = until;
            this.batches = batches;
            this.epoch = from;
            this.board = new Board(Session.feed(recipe, from, delivered, until), recipe.delivery(), slots, meter,
                    timeline, from, delivered);
            this.own = new Filler(recipe, board, timeline);
        }

        VirtualRun run(int limit) {
            for (int i = 0; i < recipe.knobs().workers(); i++)
                timeline.in(0, new Worker(this)::seek);
            timeline.in(0, this::ask);
            while (!finished && !timedOut && deliveries.size() < limit) {
                if (!timeline.step())
                    throw new IllegalStateException("deadlock at %d ns: nothing is planned and the consumer waits"
                            .formatted(timeline.nanos()));
            }
            board.close();
            return new VirtualRun(timeline.nanos(), List.copyOf(deliveries), List.copyOf(failures), meter.snapshot(
                    recipe.knobs(), recipe.helping()), board.delivered(Math.min(epoch, until - 1)));
        }

        /// The consumer asks for a batch: takes one, makes one, or waits. Mirrors `Session.next`.
        private void ask() {
            if (waiting)
                meter.waited(timeline.nanos() - waitingSince);
            waiting = false;
            Slot slot;
            try {
                slot = board.take(epoch);
            } catch (LoaderException e) {
                failed(e);
                return;
            }
            if (slot != null)
                consume(slot);
            else if (board.over(epoch))
                turn();
            else
                helpOrWait();
        }

        private void failed(LoaderException e) {
            finished = e instanceof LoaderException.OrderFailed || failures.contains(e); // told twice: it is final
            failures.add(e);
            wakeOne();
            timeline.in(0, this::ask);
        }

        private void consume(Slot slot) {
            Batch batch = new Batch(slot, recipe.source().shape());
            long took = times.nanos(Stage.CONSUME, slot.epoch, slot.number);
            deliveries.add(new VirtualRun.Delivery(slot.epoch, slot.number, timeline.nanos()));
            batches.accept(batch);
            timeline.in(took, () -> {
                meter.consumed(took);
                board.release(slot);
                wakeOne();
                ask();
            });
        }

        private void turn() {
            epoch++;
            finished = epoch == until;
            if (!finished)
                timeline.in(0, this::ask);
        }

        private void helpOrWait() {
            Work work = recipe.helping() ? board.claim() : null;
            if (work != null) {
                long start = timeline.nanos();
                carryOut(work, own, () -> {
                    meter.helped(timeline.nanos() - start);
                    ask();
                });
                return;
            }
            waiting = true;
            waitingSince = timeline.nanos();
            long wait = ++waits;
            if (!recipe.timeout().isZero()) {
                timeline.in(recipe.timeout().toNanos(), () -> {
                    timedOut = waiting && wait == waits;
                    if (timedOut)
                        failures.add(new LoaderException.TimedOut(recipe.timeout(), "in virtual time"));
                });
            }
        }

        /// Performs work, lets its time pass, settles it, goes on with what follows from it, then does `next`.
        void carryOut(Work work, Filler filler, Runnable next) {
            filler.perform(work);
            timeline.in(price(work), () -> {
                boolean opensWork = !(work instanceof Work.Fill);
                Work follows = board.settle(work);
                if (opensWork)
                    wakeAll();
                if (waiting) {
                    meter.waited(timeline.nanos() - waitingSince);
                    waiting = false;
                    timeline.in(0, this::ask);
                }
                if (follows != null)
                    carryOut(follows, filler, next);
                else
                    next.run();
            });
        }

        /// The virtual time that work takes, noted in it by stage.
        private long price(Work work) {
            switch (work) {
                case Work.Fill fill -> {
                    Slot slot = fill.slot;
                    boolean stream = recipe.source() instanceof Source.Streamed;
                    fill.fetch = stream ? 0 : times.nanos(Stage.FETCH, slot.epoch, slot.number);
                    fill.transform = times.nanos(Stage.TRANSFORM, slot.epoch, slot.number);
                    fill.transfer = times.nanos(Stage.TRANSFER, slot.epoch, slot.number);
                    boolean hangs = Math.max(fill.fetch, Math.max(fill.transform, fill.transfer)) == Timeline.NEVER;
                    return hangs ? Timeline.NEVER : fill.nanos();
                }
                case Work.Read read -> {
                    read.fetch = times.nanos(Stage.FETCH, read.slot.epoch, read.slot.number);
                    return read.fetch;
                }
                case Work.Order order -> {
                    order.nanos = times.nanos(Stage.ORDER, order.epoch, 0);
                    return order.nanos;
                }
            }
        }

        private void wakeOne() {
            if (!idlers.isEmpty())
                timeline.in(0, idlers.removeFirst()::seek);
        }

        private void wakeAll() {
            while (!idlers.isEmpty())
                wakeOne();
        }
    }

    /// A worker: claims, carries out, claims again; idles when there is nothing.
    private final class Worker {
        private final Actors actors;
        private final Filler filler;

        Worker(Actors actors) {
            this.actors = actors;
            this.filler = new Filler(recipe, actors.board, timeline);
        }

        void seek() {
            @Nullable
            Work work = actors.board.claim();
            if (work == null)
                idlers.add(this);
            else
                actors.carryOut(work, filler, this::seek);
        }
    }
}
