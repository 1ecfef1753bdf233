package io.loadstone.loader;

import org.jspecify.annotations.Nullable;

/// What work there is to do next, for one kind of source. Guarded by whoever guards the [Board].
sealed interface Feed permits MapFeed, StreamFeed {

    /// The next piece of work, or null if there is none now. Takes a free slot from the board if it needs one.
    @Nullable
    Work next(Board board);

    /// Takes back work that has been performed; returns what the same worker should do next, or null.
    @Nullable
    Work settle(Work work, Board board);

    /// Whether every batch of `epoch` has been given out.
    boolean passed(int epoch);

    /// Why no more batches of `epoch` can be given out, or null.
    @Nullable
    LoaderException failure(int epoch);

    /// Performs what only this feed knows how to do: an order or a read. Not guarded: called by the worker who claimed it.
    void perform(Work work);

    /// Frees what the feed holds open. Called when no work is being performed.
    void close();
}
