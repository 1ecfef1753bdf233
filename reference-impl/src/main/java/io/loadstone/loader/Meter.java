package io.loadstone.loader;

/// Adds up what happened. Guarded like the [Board].
final class Meter {
    private final Clock clock;
    private final long started;
    private long order;
    private long fetch;
    private long transform;
    private long transfer;
    private long made;
    private long batches;
    private long samples;
    private long waiting;
    private long helping;
    private long consuming;
    private long idle;
    private int ready;
    private long readySince;
    private double readyArea;

    Meter(Clock clock) {
        this.clock = clock;
        this.started = clock.nanos();
        this.readySince = started;
    }

    void add(Work work) {
        switch (work) {
            case Work.Fill fill -> {
                fetch += fill.fetch;
                transform += fill.transform;
                transfer += fill.transfer;
                made++;
            }
            case Work.Read read -> fetch += read.fetch;
            case Work.Order made -> order += made.nanos;
        }
    }

    /// The number of ready batches changes by `by`: the area under it is what Little's law is about.
    void ready(int by, long now) {
        readyArea += (double) ready * (now - readySince);
        readySince = now;
        ready += by;
    }

    void delivered(int size) {
        batches++;
        samples += size;
    }

    void waited(long nanos) {
        waiting += nanos;
    }

    void helped(long nanos) {
        helping += nanos;
    }

    void consumed(long nanos) {
        consuming += nanos;
    }

    void idled(long nanos) {
        idle += nanos;
    }

    Metrics snapshot(Knobs knobs, boolean helps) {
        long now = clock.nanos();
        double area = readyArea + (double) ready * (now - readySince);
        return new Metrics(now - started, batches, samples, made, order, fetch, transform, transfer, waiting, helping,
                consuming, idle, area, knobs, helps);
    }
}
