package io.loadstone.transfer.gpu;

import io.loadstone.transfer.gpu.Span.Engine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/// The model's time: what was queued, when it runs, and what the host has waited for.
///
/// Work is timed in the order of the calls: `start = max(call, work before it in its stream, events, engine free)`. A
/// copy takes effect only when the host waits for something at or after its end, which is the latest moment that the
/// contract allows; so a buffer that is reused too early is seen to be corrupted, every time. A kernel sees the copies
/// that ended before it starts.
final class Timeline {
    /// A loader may run for days: only the last spans are kept.
    private static final int KEPT = 1 << 16;

    private final Deque<Work> queued = new ArrayDeque<>();
    private final PriorityQueue<Work> effects = new PriorityQueue<>(
            Comparator.comparingLong((Work work) -> work.end).thenComparingLong(work -> work.number));
    private final Map<Long, Work> lastOfStream = new HashMap<>();
    private final Map<Engine, Long> free = new EnumMap<>(Engine.class);
    private final Deque<Span> spans = new ArrayDeque<>();
    private long now;
    private long works;

    /// A piece of work.
    static final class Work {
        private final long number;
        private final String what;
        private final Engine engine;
        private final long stream;
        private final long called;
        private final List<Work> after;
        private final LongSupplier nanos;
        private final Runnable effect;
        private long end;
        private boolean timed;

        private Work(long number, String what, Engine engine, long stream, long called, List<Work> after,
                LongSupplier nanos, Runnable effect) {
            this.number = number;
            this.what = what;
            this.engine = engine;
            this.stream = stream;
            this.called = called;
            this.after = after;
            this.nanos = nanos;
            this.effect = effect;
        }

        /// When it ends; known once the timeline has settled.
        long end() {
            return end;
        }
    }

    long now() {
        return now;
    }

    /// The host is busy for a while.
    void pass(long nanos) {
        now += nanos;
    }

    /// Queues work.
    ///
    /// @param nanos how long it takes; asked when it starts, and a kernel runs then
    /// @param effect what it does to memory, or nothing
    Work queue(String what, Engine engine, long stream, List<Work> events, LongSupplier nanos, Runnable effect) {
        List<Work> after = new ArrayList<>(events);
        Work before = lastOfStream.get(stream);
        if (before != null)
            after.add(before);
        Work work = new Work(works++, what, engine, stream, now, after, nanos, effect);
        queued.add(work);
        lastOfStream.put(stream, work);
        return work;
    }

    /// Times all that is queued. Kernels run; copies take effect as far as kernels and the host have come.
    void settle() {
        for (Work work = queued.poll(); work != null; work = queued.poll()) {
            long start = work.called;
            for (Work before : work.after)
                start = Math.max(start, before.end);
            if (work.engine != Engine.NONE)
                start = Math.max(start, free.getOrDefault(work.engine, 0L));
            if (work.engine == Engine.COMPUTE)
                applyUntil(start);
            work.end = start + work.nanos.getAsLong();
            work.timed = true;
            work.after.clear();
            if (work.engine != Engine.NONE) {
                free.put(work.engine, work.end);
                if (spans.size() == KEPT)
                    spans.removeFirst();
                spans.add(new Span(work.what, work.engine, work.stream, start, work.end));
            }
            effects.add(work);
        }
        applyUntil(now);
    }

    private void applyUntil(long time) {
        for (Work work = effects.peek(); work != null && work.end <= time; work = effects.peek()) {
            effects.poll();
            work.effect.run();
        }
    }

    /// The host waits for a piece of work.
    void await(Work work) {
        settle();
        now = Math.max(now, work.end);
        applyUntil(now);
    }

    /// The host waits until `early` nanoseconds before the end of a piece of work.
    void awaitUntilBefore(Work work, long early) {
        settle();
        now = Math.max(now, work.end - early);
        applyUntil(now);
    }

    void awaitStream(long stream) {
        Work last = lastOfStream.get(stream);
        if (last != null)
            await(last);
    }

    void awaitAll() {
        List.copyOf(lastOfStream.values()).forEach(this::await);
    }

    void forget(long stream) {
        lastOfStream.remove(stream);
    }

    boolean done(Work work) {
        settle();
        return work.timed && work.end <= now;
    }

    List<Span> spans() {
        settle();
        return List.copyOf(spans);
    }
}
