package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.FiniteQueueConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.queueing.FiniteQueue;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [FiniteQueue]: below the limit, at it, and far above.
public interface FiniteQueueGuarantees {

    /// The implementation under judgement.
    default FiniteQueue queue() {
        return Run.current().components().component(FiniteQueue.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements FiniteQueueGuarantees {}

    @Guarantee(id = "queueing.mmck-distribution", claim = "queueing.applications",
            law = "p_n = p_{n-1} lambda / (min(n, c) mu) for n up to K, and the shares of all K + 1 states sum to 1; at lambda = c mu too.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.6",
            hint = "How often is the system left from n to n + 1, and how often from n + 1 to n?")
    @Deterministic
    default void distribution(@ForAll @IntRange(min = 1, max = 8) int servers, @ForAll @IntRange(max = 12) int places,
            @ForAll @IntRange(min = 1, max = 40) int tenths, Trial trial) {
        double mu = 0.75;
        double lambda = tenths / 10.0 * servers * mu;
        double[] expected = Erlang.distribution(lambda, mu, servers, servers + places);
        double[] seen = queue().distribution(lambda, mu, servers, servers + places);
        SUSPECTS.demand(trial, queue(), seen.length, expected.length,
                () -> "states of c %d, K %d".formatted(servers, servers + places));
        for (int n = 0; n < expected.length; n++) {
            int state = n;
            SUSPECTS.demand(trial, queue(), seen[n],
                    Math.abs(seen[n] - expected[n]) <= 1e-11 ? seen[n] : expected[n],
                    () -> "p_%d at lambda %s, mu 0.75, c %d, K %d".formatted(state, lambda, servers, servers + places));
        }
    }

    @Guarantee(id = "queueing.mmck-blocking", claim = "queueing.applications",
            law = "The share p_K is turned away, and lambda (1 - p_K) is served.",
            source = "Wolff 1982, doi:10.1287/opre.30.2.223 (arrivals see time averages)",
            hint = "What can be served at most, however many come?")
    @Deterministic
    default void blocking(@ForAll @IntRange(min = 1, max = 8) int servers, @ForAll @IntRange(max = 12) int places,
            @ForAll @IntRange(min = 1, max = 40) int tenths, Trial trial) {
        double mu = 1.5;
        double lambda = tenths / 10.0 * servers * mu;
        int room = servers + places;
        double full = Erlang.distribution(lambda, mu, servers, room)[room];
        String at = " at lambda %s, mu 1.5, c %d, K %d".formatted(lambda, servers, room);
        double seen = queue().blocking(lambda, mu, servers, room);
        SUSPECTS.demand(trial, queue(), seen, Math.abs(seen - full) <= 1e-11 ? seen : full,
                () -> "share turned away" + at);
        SUSPECTS.demandWithin(trial, queue(), queue().throughput(lambda, mu, servers, room), lambda * (1 - full), 1e-10,
                () -> "throughput" + at);
    }

    @Guarantee(id = "queueing.mmck-means", claim = "queueing.applications",
            law = "L = sum n p_n; those who are let in wait sum (n - c) p_n over the rate at which they are let in.",
            source = "Little 1961, doi:10.1287/opre.9.3.383",
            hint = "Whose wait is it? Do those who are turned away wait?")
    @Deterministic
    default void means(@ForAll @IntRange(min = 1, max = 8) int servers, @ForAll @IntRange(max = 12) int places,
            @ForAll @IntRange(min = 1, max = 40) int tenths, Trial trial) {
        double mu = 2;
        double lambda = tenths / 10.0 * servers * mu;
        int room = servers + places;
        double[] p = Erlang.distribution(lambda, mu, servers, room);
        double present = 0;
        double waiting = 0;
        for (int n = room; n > 0; n--) {
            present += n * p[n];
            waiting += Math.max(0, n - servers) * p[n];
        }
        String at = " at lambda %s, mu 2, c %d, K %d".formatted(lambda, servers, room);
        SUSPECTS.demandWithin(trial, queue(), queue().meanInSystem(lambda, mu, servers, room), present, 1e-10,
                () -> "mean number present" + at);
        double wait = waiting / (lambda * (1 - p[room]));
        double seen = queue().meanWait(lambda, mu, servers, room);
        SUSPECTS.demand(trial, queue(), seen,
                Math.abs(seen - wait) <= 1e-11 || Agreement.within(seen, wait, 1e-9) ? seen : wait,
                () -> "mean wait" + at);
    }

    @Guarantee(id = "queueing.mmck-octave", claim = "queueing.applications",
            law = "p_0, p_K, mean number, sojourn and wait agree with the published tests of octave-queueing's qsmmmk.",
            source = "octave-queueing 1.2.7, tests of qsmmmk", hint = "Is K the whole room, or the room to wait?")
    @Deterministic
    default void octave(Trial trial) {
        FiniteQueue s = queue();
        printed(trial, s.distribution(40, 30, 3, 7)[0], 0.255037, "p_0 of (40, 30, 3, 7)");
        printed(trial, s.meanWait(40, 30, 3, 7) + 1 / 30.0, 0.036517, "sojourn of (40, 30, 3, 7)");
        printed(trial, s.distribution(50, 10, 4, 6)[6], 0.293543, "p_K of (50, 10, 4, 6)");
        printed(trial, s.distribution(3, 2, 2, 5)[0], 0.179334, "p_0 of (3, 2, 2, 5)");
        printed(trial, s.distribution(3, 2, 2, 5)[5], 0.085113, "p_K of (3, 2, 2, 5)");
        printed(trial, s.meanInSystem(3, 2, 2, 5), 2.00595, "mean number of (3, 2, 2, 5)");
        printed(trial, s.meanWait(3, 2, 2, 5), 0.230857, "wait of (3, 2, 2, 5)");
    }

    /// Six digits were printed, some of them cut off rather than rounded.
    private void printed(Trial trial, double seen, double expected, String what) {
        double last = expected < 1 ? 1e-6 : 1e-5;
        SUSPECTS.demand(trial, queue(), seen, Math.abs(seen - expected) <= last ? seen : expected, () -> what);
    }

    @Guarantee(id = "queueing.mmck-large", claim = "queueing.applications",
            law = "Room for thousands, at a load far above or below one: all five are right; nothing overflows or divides by zero.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.6",
            hint = "How large do the unnormalised weights become, and what is the quotient of two such numbers?")
    @Deterministic
    default void large(@ForAll @IntRange(min = 1, max = 600) int servers,
            @ForAll @IntRange(min = 1000, max = 10_000) int room,
            @ForAll @IntRange(min = 1, max = 30) int tenths, Trial trial) {
        double lambda = tenths / 10.0 * servers;
        double full = tenths <= 10 ? below(lambda, servers, room) : above(lambda, servers, room);
        String at = " at lambda %s, mu 1, c %d, K %d".formatted(lambda, servers, room);
        double seen = queue().blocking(lambda, 1, servers, room);
        SUSPECTS.demand(trial, queue(), seen, Math.abs(seen - full) <= 1e-9 ? seen : full,
                () -> "share turned away" + at);
        double[] p = queue().distribution(lambda, 1, servers, room);
        trial.require(p.length == room + 1, () -> p.length + " shares" + at);
        balanced(p, lambda, servers, at, trial);
        double present = IntStream.rangeClosed(1, room).mapToDouble(n -> n * p[n]).sum();
        SUSPECTS.demandWithin(trial, queue(), queue().meanInSystem(lambda, 1, servers, room), present, 1e-8,
                () -> "mean number present" + at);
        double wait = IntStream.rangeClosed(servers, room).mapToDouble(n -> (n - servers) * p[n]).sum()
                / (lambda * (1 - full));
        double seenWait = queue().meanWait(lambda, 1, servers, room);
        SUSPECTS.demand(trial, queue(), seenWait,
                Math.abs(seenWait - wait) <= 1e-8 * Math.max(1, wait) ? seenWait : wait,
                () -> "mean wait" + at);
        SUSPECTS.demandWithin(trial, queue(), queue().throughput(lambda, 1, servers, room), lambda * (1 - full), 1e-8,
                () -> "throughput" + at);
    }

    /// The only shares that sum to 1 and in which as many go from each state to the next as come back.
    private void balanced(double[] p, double lambda, int servers, String at, Trial trial) {
        for (int n = 1; n < p.length; n++) {
            int state = n;
            double balance = p[n - 1] * lambda / Math.min(n, servers);
            check(trial, p[n] >= 0 && Math.abs(p[n] - balance) <= 1e-9 * Math.max(balance, 1e-280),
                    () -> "p_%d is %s, after p_%d = %s%s".formatted(state, p[state], state - 1, p[state - 1], at));
        }
        double sum = Arrays.stream(p).sum();
        check(trial, p[0] >= 0 && Math.abs(sum - 1) <= 1e-9, () -> "the shares sum to " + sum + at);
    }

    private void check(Trial trial, boolean right, Supplier<String> example) {
        SUSPECTS.check(trial, queue(), right, example);
    }

    /// `p_K` through `1 / p_K = sum` of the weights relative to the last: `r^-j` for the states with a queue, then Erlang's.
    private static double above(double lambda, int servers, int room) {
        double r = servers / lambda;
        double sum = (1 - Math.pow(r, room - servers)) / (1 - r);
        return 1 / (sum + Math.pow(r, room - servers) / Erlang.blocking(lambda, 1, servers).doubleValue());
    }

    /// The same from the other end, where `r^-j` would be large: `p_c` is the state with all busy and no queue.
    private static double below(double lambda, int servers, int room) {
        double rho = lambda / servers;
        int places = room - servers;
        double queued = rho == 1 ? places : rho * (1 - Math.pow(rho, places)) / (1 - rho);
        return Math.pow(rho, places) / (1 / Erlang.blocking(lambda, 1, servers).doubleValue() + queued);
    }
}
