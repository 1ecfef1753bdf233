package io.loadstone.guarantees.stream;

import io.loadstone.data.JdkNames;
import io.loadstone.evidence.calibration.HeavyKeys;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// How often a sketch fails whose rows are too narrow: on a heavy-tailed stream of names of the JDK, and on its near-worst case.
public final class FailureByWidth extends SeriesExperiment {
    private static final double EPSILON = 0.01;
    private static final int DEPTH = 3;
    private static final int HEAVY = 99;
    private static final int SKETCHES = 4000;

    public FailureByWidth() {
        super("stream.failure-by-width", "cms.error",
                "Share of sketches of three rows that miss an absent key's count by more than N/100, against the width of a row.",
                "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001; Zipf 1949");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Map<String, Long> names = new HashMap<>();
        String source = JdkNames.forEach(name -> names.merge(name, 1L, Long::sum));
        long[] zipf = names.values().stream().mapToLong(count -> count).sorted().toArray();
        long[] heavy = new long[HEAVY];
        Arrays.fill(heavy, 1000);
        var table = new SeriesTable("mark", "name", "stream", "name", "width", "counters/row", "failures",
                "share of sketches");
        for (int width : new int[]{50, 100, 150, 200, 272, 400, 600}) {
            table.row(MEASURED, "names of the JDK", width, share(zipf, width, 200, random));
            double worst = share(heavy, width, SKETCHES, random);
            table.row(MEASURED, "99 heavy keys", width, worst);
            table.row(THEORY, "99 heavy keys", width, new HeavyKeys(HEAVY, width, DEPTH).fails());
            table.row(BOUND, "e^-3", width, Math.exp(-DEPTH));
            table.metric("worst-w" + width, worst, "1");
        }
        table.metric("names", (double) names.size(), "different names");
        table.metric("occurrences", (double) Arrays.stream(zipf).sum(), source);
        return table.measured();
    }

    /// Share of sketches that fail. Where a key's counter lies is all that its hash functions decide, so each key gets a random one a row.
    private static double share(long[] counts, int width, int sketches, RandomGenerator random) {
        long all = Arrays.stream(counts).sum();
        int failures = 0;
        for (int sketch = 0; sketch < sketches; sketch++) {
            boolean fails = true;
            for (int row = 0; row < DEPTH && fails; row++) {
                long excess = 0;
                for (long count : counts)
                    if (random.nextInt(width) == 0)
                        excess += count;
                fails = excess > EPSILON * all;
            }
            failures += fails ? 1 : 0;
        }
        return (double) failures / sketches;
    }
}
