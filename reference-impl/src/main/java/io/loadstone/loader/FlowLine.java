package io.loadstone.loader;

import java.util.ArrayList;
import java.util.List;

/// A pipeline in virtual time: items pass stages one after the other, one item at a time in each, with a buffer of
/// limited room behind each stage. A stage whose item is finished, but has no room to go to, is blocked (blocking after service).
///
/// The discrete-event twin of the recursion `D[j][k] = max(max(D[j-1][k], D[j][k-1]) + S[j][k], D[j+1][k-b[j]-1])`, where
/// `D[j][k]` is when item `k` leaves stage `j`: it simulates what the recursion only states.
///
/// Source: Hunt 1956 (sequential arrays of waiting lines); Dallery and Gershwin 1992, doi:10.1007/BF01158636.
public final class FlowLine {

    /// What happens to an item at a stage.
    public enum Change {
        /// Its service begins.
        ENTER,
        /// Its service ends.
        DONE,
        /// It leaves the stage, for the buffer behind it or the next stage.
        LEAVE
    }

    /// One event.
    ///
    /// @param at nanoseconds from the start
    public record Event(long at, Change change, int stage, int item) {}

    private final long[][] service;
    private final int[] buffers;
    private final Timeline timeline = new Timeline(0);
    private final List<Event> log = new ArrayList<>();
    /// Items wait in front of stage `j`: those numbered `entered[j] .. left[j-1] - 1`.
    private final int[] entered;
    private final int[] left;
    private final boolean[] busy;
    private final boolean[] blocked;

    /// @param service `service[j][k]`: nanoseconds that stage `j` takes for item `k`
    /// @param buffers room behind each stage but the last, in items
    public FlowLine(long[][] service, int[] buffers) {
        if (service.length == 0 || buffers.length != service.length - 1) {
            throw new IllegalArgumentException("%d stages need %d buffers, got %d".formatted(service.length,
                    service.length - 1, buffers.length));
        }
        this.service = service;
        this.buffers = buffers;
        this.entered = new int[service.length];
        this.left = new int[service.length];
        this.busy = new boolean[service.length];
        this.blocked = new boolean[service.length];
    }

    /// Lets all items pass; call once.
    ///
    /// @return every event, in order of time
    public List<Event> run() {
        enter(0);
        while (timeline.step()) {
        }
        return log;
    }

    /// When the last item leaves the last stage, in nanoseconds.
    public static long makespan(List<Event> events) {
        return events.isEmpty() ? 0 : events.getLast().at();
    }

    private int waiting(int stage) {
        return (stage == 0 ? service[0].length : left[stage - 1]) - entered[stage];
    }

    private void enter(int stage) {
        if (busy[stage] || waiting(stage) == 0)
            return;
        int item = entered[stage]++;
        busy[stage] = true;
        note(Change.ENTER, stage, item);
        if (stage > 0 && blocked[stage - 1])
            leave(stage - 1); // an item has gone from the buffer, so the one that was blocked moves up
        timeline.in(service[stage][item], () -> {
            note(Change.DONE, stage, item);
            leave(stage);
        });
    }

    private void leave(int stage) {
        // Room behind the stage: the buffer's, and the next stage itself if it is free.
        blocked[stage] = stage + 1 < service.length && waiting(stage + 1) >= buffers[stage] + (busy[stage + 1] ? 0 : 1);
        if (blocked[stage])
            return;
        note(Change.LEAVE, stage, left[stage]++);
        busy[stage] = false;
        if (stage + 1 < service.length)
            enter(stage + 1);
        enter(stage);
        if (stage > 0 && blocked[stage - 1])
            leave(stage - 1);
    }

    private void note(Change change, int stage, int item) {
        log.add(new Event(timeline.nanos(), change, stage, item));
    }
}
