package io.loadstone.loader;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// Virtual time: a queue of events and a clock that jumps from one to the next. Integer nanoseconds, so sums are exact.
///
/// Events at the same instant happen in the order they were planned if the seed is 0, and in a random order that the
/// seed decides otherwise: each seed is another interleaving.
final class Timeline implements Clock {

    /// A time that never comes: work that hangs.
    static final long NEVER = Long.MAX_VALUE;

    private record Event(long at, long tie, long number, Runnable action) {}

    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparingLong(
                    Event::tie).thenComparingLong(Event::number));
    private final SplittableRandom ties;
    private final boolean random;
    private long now;
    private long planned;

    Timeline(long seed) {
        this.ties = new SplittableRandom(seed);
        this.random = seed != 0;
    }

    /// Plans an action `delay` nanoseconds from now; one that would be at [#NEVER] is dropped.
    ///
    /// @throws IllegalArgumentException if the delay is negative
    void in(long delay, Runnable action) {
        if (delay < 0)
            throw new IllegalArgumentException("time runs forward only, got a delay of " + delay + " ns");
        long at = now + delay;
        if (at >= now && at != NEVER)
            events.add(new Event(at, random ? ties.nextLong() : 0, planned++, action));
    }

    /// Lets the next event happen; false if there is none.
    boolean step() {
        Event event = events.poll();
        if (event == null)
            return false;
        now = event.at();
        event.action().run();
        return true;
    }

    @Override
    public long nanos() {
        return now;
    }
}
