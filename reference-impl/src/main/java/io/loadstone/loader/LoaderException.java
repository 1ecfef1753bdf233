package io.loadstone.loader;

import java.time.Duration;

/// What a consumer is told when a batch cannot be had. Says what happened, and to which sample.
public sealed class LoaderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private LoaderException(String message, Throwable cause) {
        super(message, cause);
    }

    private LoaderException(String message) {
        super(message);
    }

    /// Reading, augmenting or transferring a sample threw; the cause is what was thrown.
    public static final class SampleFailed extends LoaderException {
        private static final long serialVersionUID = 1;
        private final int index;

        SampleFailed(int index, int epoch, int number, Throwable cause) {
            super("sample %d (epoch %d, batch %d) failed: %s".formatted(index, epoch, number, cause), cause);
            this.index = index;
        }

        /// Index of the sample in the source; in a stream, its place from the stream's start.
        public int index() {
            return index;
        }
    }

    /// The sampler threw, so an epoch has no order; the cause is what it threw.
    public static final class OrderFailed extends LoaderException {
        private static final long serialVersionUID = 1;

        OrderFailed(int epoch, Throwable cause) {
            super("the order of epoch %d failed: %s".formatted(epoch, cause), cause);
        }
    }

    /// A worker thread ended by itself, which only a fault of the loader or the JVM explains.
    public static final class WorkerDied extends LoaderException {
        private static final long serialVersionUID = 1;

        WorkerDied(String worker, Throwable cause) {
            super("%s died: %s".formatted(worker, cause), cause);
        }
    }

    /// No batch came within the time that the recipe allows. Asking again waits again.
    public static final class TimedOut extends LoaderException {
        private static final long serialVersionUID = 1;

        TimedOut(Duration waited, String workers) {
            super("no batch within %s s; %s".formatted(waited.toNanos() / 1e9, workers));
        }
    }

    /// The consumer's thread was interrupted while it waited. Its interrupt flag is set again; no batch is lost.
    public static final class Interrupted extends LoaderException {
        private static final long serialVersionUID = 1;

        Interrupted(InterruptedException cause) {
            super("interrupted while waiting for a batch", cause);
        }
    }

    /// The loader, or this epoch's iteration, has been closed.
    public static final class Closed extends LoaderException {
        private static final long serialVersionUID = 1;

        Closed(String what) {
            super(what);
        }
    }
}
