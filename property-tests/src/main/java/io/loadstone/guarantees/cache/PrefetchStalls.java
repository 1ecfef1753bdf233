package io.loadstone.guarantees.cache;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.random.RandomGenerator;

/// Stall cycles a line of a stream, by the distance of its prefetch.
public final class PrefetchStalls extends SeriesExperiment {
    private static final int LATENCY = 200;
    private static final int WORK = 25;

    public PrefetchStalls() {
        super("cache.prefetch-stalls", "cache.prefetch-sequential",
                "Stall cycles a line when each line takes 200 cycles to come and 25 to use, by prefetch distance d, beside max(0, 200/d - 25).",
                "Mowry, Lam & Gupta 1992, doi:10.1145/143365.143488");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "distance", "lines", "stall", "cycles/line");
        for (int distance = 1; distance <= 16; distance++) {
            table.row(THEORY, distance, Math.max(0, (double) LATENCY / distance - WORK));
            table.row(MODELLED, distance,
                    (double) PrefetcherConcept.stalls(distance, LATENCY, WORK) / (200 + 2 * distance));
        }
        table.metric("least-distance", Math.ceilDiv(LATENCY, WORK), "lines");
        return table.measured();
    }
}
