package io.loadstone.guarantees.cache;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// How often a write takes its line from another writer, by the distance of their counters.
public final class FalseSharing extends SeriesExperiment {
    private static final int ROUNDS = 1000;

    public FalseSharing() {
        super("cache.false-sharing-counts", "cache.alignment-padding",
                "Lines taken from another writer per write, when writers increment counters in turn, by the bytes between counters (lines of 64 bytes).",
                "Torrellas, Lam & Hennessy 1994, doi:10.1109/12.286299");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "writers", "threads", "gap", "bytes", "taken", "lines/write");
        for (int writers = 2; writers <= 8; writers *= 2)
            for (int gap = 8; gap <= 128; gap *= 2) {
                int bytes = gap;
                long[] counters = LongStream.range(0, writers).map(writer -> writer * bytes).toArray();
                double taken = (double) AlignerConcept.invalidations(counters, 0, 64, ROUNDS) / (ROUNDS * writers);
                table.row(MODELLED, writers, gap, taken);
                if (writers == 2)
                    table.metric("two-writers-gap-" + gap, taken, "lines/write");
            }
        return table.measured();
    }
}
