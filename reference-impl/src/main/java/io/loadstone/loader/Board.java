package io.loadstone.loader;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The hand-over between those who make batches and the one who consumes them: gives out work, takes back results,
/// and hands the batches on in the order that was asked for. A window of `depth` slots slides over the batches.
///
/// It neither waits nor locks nor knows of threads: an engine guards it (one caller at a time) and decides who waits.
/// [DataLoader] does so with a lock and real time, [VirtualLoader] with a queue of events, so that the interleavings
/// which virtual time explores are those of the code that runs.
///
/// Invariant: each slot is in exactly one of `free`, `flight`, a worker's hands, the consumer's hands.
/// Law: each batch is launched once, in order, and leaves `flight` once. So none is lost and none comes twice.
final class Board {
    private final Feed feed;
    private final Delivery delivery;
    private final Clock clock;
    private final Meter meter;
    /// Last in, first out: the slot whose memory is most likely still in a cache.
    private final ArrayDeque<Slot> free = new ArrayDeque<>();
    /// Launched and not yet taken, in order of launch, which is the order of (epoch, number).
    private final ArrayDeque<Slot> flight = new ArrayDeque<>();
    private final BitSet delivered;
    private int deliveredEpoch;

    Board(Feed feed, Delivery delivery, Slot[] slots, Meter meter, Clock clock, int epoch, BitSet delivered) {
        this.feed = feed;
        this.delivery = delivery;
        this.clock = clock;
        this.meter = meter;
        this.delivered = (BitSet) delivered.clone();
        this.deliveredEpoch = epoch;
        for (Slot slot : slots) {
            slot.lease++;
            slot.state = Slot.State.FREE;
            free.push(slot);
        }
    }

    /// Work for whoever asks, or null if there is none at present.
    @Nullable
    Work claim() {
        return feed.next(this);
    }

    /// Takes back performed work. Returns what the same worker goes on with, or null.
    @Nullable
    Work settle(Work work) {
        meter.add(work);
        if (work instanceof Work.Fill fill) {
            fill.slot.failure = fill.failure;
            fill.slot.state = fill.failure == null ? Slot.State.READY : Slot.State.FAILED;
            meter.ready(+1, clock.nanos());
            return null;
        }
        return feed.settle(work, this);
    }

    /// A free slot, or null.
    @Nullable
    Slot takeFree() {
        Slot slot = free.poll();
        if (slot != null)
            slot.state = Slot.State.FILLING;
        return slot;
    }

    /// Returns a slot that turned out not to be needed.
    void giveBack(Slot slot) {
        slot.state = Slot.State.FREE;
        free.push(slot);
    }

    /// The slot's batch is decided: it will be delivered, after those launched before it if order matters.
    void launch(Slot slot) {
        flight.add(slot);
    }

    /// The next batch of `epoch` for the consumer, or null if it has to wait or the epoch is over.
    ///
    /// @throws LoaderException if that batch failed; a second call goes on behind it
    @Nullable
    Slot take(int epoch) {
        for (Iterator<Slot> slots = flight.iterator(); slots.hasNext();) {
            Slot slot = slots.next();
            boolean done = slot.state != Slot.State.FILLING;
            if (done && slot.epoch == epoch) {
                slots.remove();
                meter.ready(-1, clock.nanos());
                if (slot.failure != null) {
                    giveBack(slot);
                    throw slot.failure;
                }
                slot.state = Slot.State.LEASED;
                note(slot);
                return slot;
            }
            if (delivery == Delivery.ORDERED)
                break; // the head is not ready, so nobody is
        }
        LoaderException failure = flight.isEmpty() ? feed.failure(epoch) : null;
        if (failure != null)
            throw failure;
        return null;
    }

    private void note(Slot slot) {
        if (slot.epoch != deliveredEpoch) {
            delivered.clear();
            deliveredEpoch = slot.epoch;
        }
        delivered.set(slot.number);
        meter.delivered(slot.size);
    }

    /// The consumer is done with a batch.
    void release(Slot slot) {
        slot.lease++;
        giveBack(slot);
    }

    /// Whether every batch of `epoch` has been taken.
    boolean over(int epoch) {
        return feed.passed(epoch) && flight.stream().noneMatch(slot -> slot.epoch == epoch);
    }

    /// The batches of `epoch` that the consumer has been given, those of earlier runs included.
    BitSet delivered(int epoch) {
        return epoch == deliveredEpoch ? (BitSet) delivered.clone() : new BitSet();
    }

    /// Performs an order or a read, outside the guard.
    void perform(Work work) {
        feed.perform(work);
    }

    void close() {
        feed.close();
    }
}
