package io.loadstone.loader;

import java.util.Locale;

/// What a loader has done so far. All times in nanoseconds.
///
/// @param elapsed since the loader was opened, on its clock
/// @param batches batches that the consumer was given
/// @param samples samples in them
/// @param made batches made, delivered or not
/// @param order time in the sampler, over all threads
/// @param fetch time reading samples, over all threads
/// @param transform time augmenting and converting, over all threads
/// @param transfer time in [Transfer], over all threads
/// @param waiting time in which the consumer waited
/// @param helping time in which the consumer made batches itself
/// @param consuming time between getting a batch and asking for the next one
/// @param idle time in which workers found nothing to do, over all workers
/// @param readyArea area under the number of ready batches, in batches times nanoseconds
/// @param knobs the knobs it ran with
/// @param helps whether the consumer was allowed to help
public record Metrics(long elapsed, long batches, long samples, long made, long order, long fetch, long transform,
        long transfer, long waiting, long helping, long consuming, long idle, double readyArea, Knobs knobs,
        boolean helps) {

    /// What happened between an earlier snapshot and this one.
    public Metrics since(Metrics earlier) {
        return new Metrics(elapsed - earlier.elapsed, batches - earlier.batches, samples - earlier.samples,
                made - earlier.made, order - earlier.order, fetch - earlier.fetch, transform - earlier.transform,
                transfer - earlier.transfer, waiting - earlier.waiting, helping - earlier.helping,
                consuming - earlier.consuming, idle - earlier.idle, readyArea - earlier.readyArea, knobs, helps);
    }

    /// The same when the consumer spent `nanos` of its time waiting for a copy that was still under way: a [Transfer]
    /// that goes on after its call is known to whoever waits for it, not to the loader.
    public Metrics withArrival(long nanos) {
        return new Metrics(elapsed, batches, samples, made, order, fetch, transform, transfer + nanos, waiting + nanos,
                helping, consuming - nanos, idle, readyArea, knobs, helps);
    }

    /// Throughput in samples a second.
    public double samplesPerSecond() {
        return elapsed == 0 ? 0 : samples * 1e9 / elapsed;
    }

    /// Mean time in nanoseconds that it takes one thread to make a batch.
    public double makeNanos() {
        return made == 0 ? 0 : (double) (order + fetch + transform + transfer) / made;
    }

    /// Mean time in nanoseconds that the consumer works on a batch.
    public double consumeNanos() {
        return batches == 0 ? 0 : (double) consuming / batches;
    }

    /// The consumer's time: working, waiting, and helping. Pauses in which nobody asked for batches do not count.
    public long consumerTime() {
        return consuming + waiting + helping;
    }

    /// Mean number of batches that lay ready: `L` of Little's law.
    public double meanReady() {
        return elapsed == 0 ? 0 : readyArea / elapsed;
    }

    /// Mean time in nanoseconds that a batch lay ready: `W = L / lambda`, with `lambda` the batches a nanosecond.
    public double meanStay() {
        return batches == 0 ? 0 : readyArea / batches;
    }

    /// What limits this loader, and what to change.
    public Verdict verdict() {
        return Verdict.of(this);
    }

    /// The stage table: share of the loading time and time a sample, one stage a line.
    public String table() {
        StringBuilder table = new StringBuilder("%-10s %12s %9s%n".formatted("stage", "ns/sample", "share"));
        double all = Math.max(1, order + fetch + transform + transfer);
        line(table, "order", order, all);
        line(table, "fetch", fetch, all);
        line(table, "transform", transform, all);
        line(table, "transfer", transfer, all);
        double own = Math.max(1, consumerTime());
        line(table, "consume", consuming, own);
        line(table, "(helping)", helping, own);
        line(table, "(waiting)", waiting, own);
        return table.append("loading: share of all threads' loading time; consumer: share of its own time")
                .toString();
    }

    private void line(StringBuilder table, String stage, long nanos, double all) {
        table.append("%-10s %12.1f %8.1f%%%n".formatted(stage, nanos / (double) Math.max(1, samples), 100.0 * nanos
                / all));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d samples in %.3f s (%,.0f samples/s); %s", samples, elapsed / 1e9,
                samplesPerSecond(), verdict());
    }
}
