package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.LoaderModelConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.LoaderModel;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [LoaderModel].
public interface LoaderModelGuarantees {

    /// The implementation under judgement.
    default LoaderModel model() {
        return Run.current().components().component(LoaderModel.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LoaderModelGuarantees {}

    @Guarantee(id = "queueing.loader-erlang", claim = "queueing.applications",
            law = "With a worker for each token the consumer works a share 1 - B(tokens, fetch / consume) of the time.",
            source = "Baskett, Chandy, Muntz & Palacios 1975, doi:10.1145/321879.321887; Erlang 1917",
            hint = "One token: it is fetched, then consumed, then fetched again. Which share of that is consuming?")
    @Deterministic
    default void erlang(@ForAll @IntRange(min = 1, max = 60) int tokens,
            @ForAll @IntRange(min = 1, max = 400) int fetch,
            @ForAll @IntRange(max = 3) int moreWorkers, Trial trial) {
        double expected = 1 - Erlang.blocking(fetch / 8.0, 2, tokens).doubleValue();
        SUSPECTS.demandWithin(trial, model(), model().utilization(fetch / 8.0, 2, tokens + moreWorkers, tokens),
                expected, 1e-10,
                () -> "utilization at fetch %s, consume 2, %d workers, %d tokens".formatted(fetch / 8.0,
                        tokens + moreWorkers, tokens));
    }

    @Guarantee(id = "queueing.loader-workers", claim = "queueing.applications",
            law = "With fewer workers than tokens it is the balance of both stations: fetching ends at rate min(n, workers) / fetch, consuming at rate 1 / consume.",
            source = "Baskett, Chandy, Muntz & Palacios 1975, doi:10.1145/321879.321887",
            hint = "All tokens are unfetched. How many workers are busy?")
    @Deterministic
    default void workers(@ForAll @IntRange(min = 1, max = 20) int tokens,
            @ForAll @IntRange(min = 1, max = 12) int workers,
            @ForAll @IntRange(min = 1, max = 200) int fetch, Trial trial) {
        int busy = Math.min(workers, tokens);
        // Unfetched batches are customers of M/M/c/K: the consumer sends them as long as not all are there.
        double[] p = Erlang.distribution(0.5, 8.0 / fetch, busy, tokens);
        SUSPECTS.demandWithin(trial, model(), model().utilization(fetch / 8.0, 2, workers, tokens), 1 - p[tokens],
                1e-10,
                () -> "utilization at fetch %s, consume 2, %d workers, %d tokens".formatted(fetch / 8.0, workers,
                        tokens));
    }

    @Guarantee(id = "queueing.loader-stall", claim = "queueing.applications",
            law = "The consumer waits consume (1 / U - 1) for a batch on average: a finite time, also where an open queue would grow without end.",
            source = "Little 1961, doi:10.1287/opre.9.3.383",
            hint = "How long is a round of the consumer, and which part of it is work?")
    @Deterministic
    default void stall(@ForAll @IntRange(min = 1, max = 12) int tokens,
            @ForAll @IntRange(min = 1, max = 12) int workers,
            @ForAll @IntRange(min = 8, max = 200) int fetch, Trial trial) {
        double[] p = Erlang.distribution(0.5, 8.0 / fetch, Math.min(workers, tokens), tokens);
        double ready = 0;
        for (int n = 0; n < tokens; n++)
            ready += p[n];
        double expected = 2 * p[tokens] / ready;
        double seen = model().meanStall(fetch / 8.0, 2, workers, tokens);
        SUSPECTS.demand(trial, model(), seen, Math.abs(seen - expected) <= 1e-10 * (1 + expected) ? seen : expected,
                () -> "stall at fetch %s, consume 2, %d workers, %d tokens".formatted(fetch / 8.0, workers, tokens));
    }
}
