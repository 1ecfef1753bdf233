package io.loadstone.grading;

import io.loadstone.grading.report.Report.Timing;
import io.loadstone.grading.split.Candidate;
import java.util.concurrent.TimeUnit;

/// Adds up how long grading takes, over the tasks of a lab.
final class Stopwatch {
    private long start;
    private long judging;
    private long processor;
    private long calls;
    private long since = System.nanoTime();

    /// A candidate is about to be started.
    void begin() {
        since = System.nanoTime();
    }

    /// It has started.
    void started() {
        start += lap();
    }

    /// It was judged and closed.
    void judged(Candidate candidate) {
        judging += lap();
        processor += candidate.used().toMillis();
        calls += candidate.calls();
    }

    private long lap() {
        long now = System.nanoTime();
        long lap = now - since;
        since = now;
        return lap;
    }

    Timing timing() {
        return new Timing(TimeUnit.NANOSECONDS.toMillis(start), TimeUnit.NANOSECONDS.toMillis(judging), processor,
                calls);
    }
}
