package io.loadstone.loader;

import io.loadstone.data.Shape;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One pass over the batches of an epoch, for one consumer.
///
/// A failed batch throws a [LoaderException]; asking again goes on behind it.
public final class Epoch implements Iterable<Batch> {
    private final Session session;
    private final int number;
    private final Shape shape;
    private @Nullable Batch next;
    private boolean ended;
    private volatile boolean superseded;

    Epoch(Session session, int number, Shape shape) {
        this.session = session;
        this.number = number;
        this.shape = shape;
    }

    /// The epoch's number, from 0.
    public int number() {
        return number;
    }

    /// Walks this pass from where it stands: what has been taken does not come again.
    @Override
    public Iterator<Batch> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Epoch.this.hasNext();
            }

            @Override
            public Batch next() {
                return Epoch.this.next();
            }
        };
    }

    /// Whether another batch comes. Waits for it, and recycles the one before.
    ///
    /// @throws LoaderException if that batch failed, timed out, or the loader was closed
    public boolean hasNext() {
        if (next == null && !ended) {
            if (superseded)
                throw new LoaderException.Closed("epoch " + number + " ended when another one was begun");
            Slot slot = session.next(number);
            ended = slot == null;
            next = slot == null ? null : new Batch(slot, shape);
        }
        return next != null;
    }

    /// The next batch.
    ///
    /// @throws NoSuchElementException if the epoch is over
    /// @throws LoaderException as [#hasNext] does
    public Batch next() {
        Batch given = hasNext() ? next : null;
        if (given == null)
            throw new NoSuchElementException("epoch " + number + " is over");
        next = null;
        return given;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        superseded = true;
    }
}
