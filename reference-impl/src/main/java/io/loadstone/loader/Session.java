package io.loadstone.loader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The real executor: worker threads and a consumer around one [Board], guarded by one lock.
///
/// A thread takes the lock a few times a batch, never for a sample. While its next batch is not ready, the consumer
/// makes one itself if the recipe lets it help, and parks only when there is nothing to make.
final class Session implements AutoCloseable {
    private static final Duration POLITE = Duration.ofSeconds(1);
    private static final Duration FIRM = Duration.ofSeconds(4);

    private final Recipe recipe;
    private final Clock clock;
    private final Meter meter;
    private final Board board;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition batchReady = lock.newCondition();
    private final Condition workThere = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Filler> fillers = new ArrayList<>();
    private final Filler own;
    private final Condition helpEnded = lock.newCondition();
    private int idlers;
    private boolean helpUnderWay;
    private boolean closed;
    private @Nullable LoaderException death;
    private @Nullable Slot leased;
    private long handedOver;

    Session(Recipe recipe, Slot[] slots, Meter meter, Clock clock, ThreadFactory factory, int epoch,
            BitSet delivered) {
        this.recipe = recipe;
        this.clock = clock;
        this.meter = meter;
        this.board = new Board(feed(recipe, epoch, delivered, Integer.MAX_VALUE), recipe.delivery(), slots, meter,
                clock, epoch, delivered);
        this.own = new Filler(recipe, board, clock);
        try {
            for (int i = 0; i < recipe.knobs().workers(); i++) {
                Filler filler = new Filler(recipe, board, clock);
                String name = "loadstone-worker-" + i;
                Thread thread = factory.newThread(() -> live(filler, name));
                thread.setName(name);
                thread.start();
                fillers.add(filler);
                threads.add(thread);
            }
        } catch (Throwable e) { // no more threads to be had: those that run must not be left behind
            close();
            throw e;
        }
    }

    static Feed feed(Recipe recipe, int epoch, BitSet delivered, int until) {
        return switch (recipe.source()) {
            case Source.Mapped mapped -> new MapFeed(recipe, mapped, epoch, delivered, until);
            case Source.Streamed streamed -> new StreamFeed(recipe, streamed, epoch, delivered, until);
        };
    }

    private void live(Filler filler, String name) {
        lock.lock();
        try {
            while (!closed) {
                Work work = board.claim();
                if (work == null)
                    idle();
                else
                    carryOut(work, filler);
            }
        } catch (Throwable e) { // our own fault or the JVM's: the consumer must not wait for ever
            death = new LoaderException.WorkerDied(name, e);
            batchReady.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the worker's loop asks the board again, whatever woke it
    private void idle() {
        long start = clock.nanos();
        idlers++;
        workThere.awaitUninterruptibly();
        idlers--;
        meter.idled(clock.nanos() - start);
    }

    /// Performs work without the lock, and what follows from it. Holds the lock before and after.
    private void carryOut(Work claimed, Filler filler) {
        for (Work work = claimed; work != null;) {
            lock.unlock();
            try {
                filler.perform(work);
            } finally {
                lock.lock();
            }
            boolean opensWork = !(work instanceof Work.Fill);
            work = board.settle(work);
            batchReady.signal();
            if (opensWork && idlers > 0)
                workThere.signalAll();
        }
    }

    /// The next batch of `epoch`, or null when the epoch is over. The batch before it is recycled.
    @Nullable
    Slot next(int epoch) {
        lock.lock();
        try {
            if (handedOver != 0)
                meter.consumed(clock.nanos() - handedOver);
            handedOver = 0;
            recycle();
            long deadline = recipe.timeout().isZero() ? Long.MAX_VALUE : recipe.timeout().toNanos();
            for (;;) {
                if (closed)
                    throw new LoaderException.Closed("the loader is closed");
                if (death != null)
                    throw death;
                Slot slot = take(epoch);
                if (slot != null) {
                    leased = slot;
                    handedOver = clock.nanos();
                    return slot;
                }
                if (board.over(epoch))
                    return null;
                Work work = recipe.helping() ? board.claim() : null;
                if (work != null)
                    help(work);
                else
                    deadline = await(deadline);
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Slot take(int epoch) {
        try {
            return board.take(epoch);
        } catch (LoaderException e) { // a failed batch's slot is free again
            if (idlers > 0)
                workThere.signal();
            throw e;
        }
    }

    private void recycle() {
        if (leased != null) {
            board.release(leased);
            leased = null;
            if (idlers > 0)
                workThere.signal();
        }
    }

    private void help(Work work) {
        long start = clock.nanos();
        helpUnderWay = true;
        try {
            carryOut(work, own);
        } finally {
            helpUnderWay = false;
            helpEnded.signalAll();
        }
        meter.helped(clock.nanos() - start);
    }

    /// Waits for a sign from a worker; returns how many nanoseconds of patience are left.
    @SuppressWarnings("WaitNotInLoop") // the consumer's loop asks the board again, whatever woke it
    private long await(long patience) {
        long start = clock.nanos();
        try {
            long left = batchReady.awaitNanos(patience);
            if (left <= 0)
                throw new LoaderException.TimedOut(recipe.timeout(), whereabouts());
            return patience == Long.MAX_VALUE ? patience : left;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException.Interrupted(e);
        } finally {
            meter.waited(clock.nanos() - start);
        }
    }

    private String whereabouts() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < fillers.size(); i++) {
            Filler filler = fillers.get(i);
            Integer index = filler.current();
            words.append(i == 0 ? "" : ", ").append("worker ").append(i).append(index == null
                    ? " is between batches"
                    : " has been busy for %.1f s, at sample %d".formatted((clock.nanos() - filler.since()) / 1e9,
                            index));
        }
        return words.toString();
    }

    BitSet delivered(int epoch) {
        lock.lock();
        try {
            return board.delivered(epoch);
        } finally {
            lock.unlock();
        }
    }

    Metrics metrics() {
        lock.lock();
        try {
            return meter.snapshot(recipe.knobs(), recipe.helping());
        } finally {
            lock.unlock();
        }
    }

    /// Ends all workers: asks, then interrupts, then gives up on those that do not come back.
    ///
    /// Asks first because an interrupt closes a file channel that others may be reading from.
    ///
    /// @throws LoaderException.TimedOut if a worker hangs in code that cannot be interrupted; it is a daemon
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            own.stop();
            fillers.forEach(Filler::stop);
            batchReady.signalAll();
            workThere.signalAll();
            if (leased != null)
                leased.lease++; // the consumer's batch must not be read any more: its memory is reused
            leased = null;
        } finally {
            lock.unlock();
        }
        if (!ended(POLITE)) {
            threads.forEach(Thread::interrupt);
            if (!ended(FIRM))
                throw new LoaderException.TimedOut(POLITE.plus(FIRM), "closing: " + whereabouts());
        }
        board.close();
    }

    /// Waits until all workers have ended, and a consumer that helps has come back.
    private boolean ended(Duration patience) {
        boolean all = join(patience);
        lock.lock();
        try {
            for (long left = patience.toNanos(); helpUnderWay && left > 0;)
                left = helpEnded.awaitNanos(left);
            return all && !helpUnderWay;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return all && !helpUnderWay;
        } finally {
            lock.unlock();
        }
    }

    private boolean join(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        boolean all = true;
        for (Thread thread : threads) {
            for (long left; thread.isAlive() && (left = deadline - System.nanoTime()) > 0;) {
                try {
                    TimeUnit.NANOSECONDS.timedJoin(thread, left);
                } catch (InterruptedException e) {
                    interrupted = true; // closing goes on; the flag is given back below
                }
            }
            all &= !thread.isAlive();
        }
        if (interrupted)
            Thread.currentThread().interrupt();
        return all;
    }
}
