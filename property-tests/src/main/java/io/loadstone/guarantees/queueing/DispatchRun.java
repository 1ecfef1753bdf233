package io.loadstone.guarantees.queueing;

import io.loadstone.queueing.Dispatcher;
import java.util.Arrays;

/// A station in virtual time that a dispatcher decides for, event by event; notes the first thing that a shared queue would not do.
/// An answer that cannot be followed ends the run.
final class DispatchRun {
    private static final long NEVER = Long.MAX_VALUE;

    private final Dispatcher.Line line;
    private final long[] arrivals;
    private final long[] services;
    private final long[] starts;
    private final long[] until;
    private final boolean[] idle;
    private int arrived;
    private int begun;
    private String problem = "";

    DispatchRun(Dispatcher.Line line, int workers, long[] arrivals, long[] services) {
        this.line = line;
        this.arrivals = arrivals;
        this.services = services;
        this.starts = new long[arrivals.length];
        this.until = new long[workers];
        this.idle = new boolean[workers];
        Arrays.fill(starts, -1);
        Arrays.fill(until, NEVER);
        Arrays.fill(idle, true);
    }

    /// When each service began; -1 if it never did.
    long[] starts() {
        return starts;
    }

    /// Empty if the queue was shared to the end.
    String problem() {
        return problem;
    }

    void run() {
        boolean follows = true;
        while (follows && begun < arrivals.length) {
            long end = Arrays.stream(until).min().orElseThrow();
            long arrival = arrived < arrivals.length ? arrivals[arrived] : NEVER;
            long now = Math.min(end, arrival);
            if (now == NEVER) {
                note("nobody serves the %d who wait", now);
                return;
            }
            if (arrival <= end)
                arrived++;
            else
                for (int worker = 0; worker < until.length; worker++)
                    if (until[worker] == end) {
                        until[worker] = NEVER;
                        idle[worker] = true;
                        break;
                    }
            follows = dispatch(now);
        }
    }

    private boolean dispatch(long now) {
        while (true) {
            int waiting = arrived - begun;
            int worker = line.choose(waiting, idle.clone());
            boolean can = waiting > 0 && anyIdle();
            if (worker == Dispatcher.NOBODY) {
                if (can)
                    note("at %2$d a worker stays idle while %1$d wait", now);
                return true;
            }
            if (!can || worker < 0 || worker >= idle.length || !idle[worker]) {
                note("at %%2$d, with %%1$d waiting and %s idle, the answer is %d".formatted(Arrays.toString(idle),
                        worker), now);
                return false;
            }
            starts[begun] = now;
            idle[worker] = false;
            until[worker] = now + services[begun++];
        }
    }

    private boolean anyIdle() {
        for (boolean each : idle)
            if (each)
                return true;
        return false;
    }

    private void note(String what, long now) {
        if (problem.isEmpty())
            problem = what.formatted(arrived - begun, now);
    }
}
