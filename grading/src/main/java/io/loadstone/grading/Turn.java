package io.loadstone.grading;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one suite be judged at a time in this process: jqwik keeps what belongs to a property by the property's name, and
/// two runs of a suite at a time would share it.
final class Turn {
    /// The only one of this process, as jqwik's store is.
    static final Turn JUDGE = new Turn();

    private static final long LOOK_MILLIS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean abandoned;

    private Turn() {}

    /// Waits for its turn.
    ///
    /// @throws InfrastructureFailure if the turn before will not end
    void take() {
        try {
            while (!lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (abandoned) {
                    throw new InfrastructureFailure(
                            "an earlier submission could not be stopped and still runs in this process: start it again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailure("interrupted before it was judged: try again", e);
        }
    }

    void end() {
        lock.unlock();
    }

    /// The turn that somebody else has will not end.
    void abandon() {
        abandoned = true;
    }
}
