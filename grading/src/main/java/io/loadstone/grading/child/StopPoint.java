package io.loadstone.grading.child;

/// Where a loop of a submission can be stopped. Each submission has a copy of this class of its own, with its own flag.
public final class StopPoint {
    private static volatile boolean stopped;

    private StopPoint() {}

    /// Called at the head of each loop.
    public static void pass() {
        if (stopped)
            throw new Stopped();
    }

    /// From now on no loop goes on.
    public static void stop() {
        stopped = true;
    }

    /// Ends what ran when it was stopped.
    public static final class Stopped extends Error {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
