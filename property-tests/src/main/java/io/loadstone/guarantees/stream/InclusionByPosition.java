package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.stream.AlgorithmR;
import io.loadstone.stream.Reservoir;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// How often each item of a stream is in the reservoir at the end, for Algorithm R and for reservoirs with a mistake.
public final class InclusionByPosition extends SeriesExperiment {
    private static final int N = 20;
    private static final int K = 4;
    private static final int RUNS = 100_000;

    public InclusionByPosition() {
        super("stream.inclusion-by-position", "res.algorithm-r",
                "Share of 100,000 runs in which each of 20 items is in a reservoir of 4, times n/k: 1 is fair.",
                "Vitter 1985, doi:10.1145/3147.3165");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "reservoir", "name", "position", "number", "ratio",
                "observed share x n/k");
        Map<String, Reservoir> reservoirs = new LinkedHashMap<>();
        reservoirs.put("algorithm-r", new AlgorithmR());
        for (Mutant<Reservoir> mutant : ReservoirConcept.MUTANTS)
            if (Set.of("counts-before", "fixed-share", "replaces-oldest", "reused-draw", "block")
                    .contains(mutant.name()))
                reservoirs.put(mutant.name(), mutant.forms().getFirst().get());
        reservoirs.forEach((name, reservoir) -> {
            double[] share = new double[N];
            double[] pairs = new double[Subsets.count(N, 2)];
            for (int run = 0; run < RUNS; run++) {
                var open = reservoir.open(K, random);
                for (int i = 0; i < N; i++)
                    open.offer(i);
                long[] sample = open.sample();
                for (int a = 0; a < K; a++) {
                    share[(int) sample[a]] += (double) N / K / RUNS;
                    for (int b = 0; b < a; b++)
                        if (sample[a] != sample[b])
                            pairs[Subsets.pair((int) sample[a], (int) sample[b])] += (double) pairs.length
                                    / Subsets.count(K, 2) / RUNS;
                }
            }
            double off = 0;
            for (int i = 0; i < N; i++) {
                table.row(MEASURED, name, i + 1, share[i]);
                off = Math.max(off, Math.abs(share[i] - 1));
            }
            table.metric(name + "-most-off", off, "1");
            table.metric(name + "-pairs-most-off", Arrays.stream(pairs).map(p -> Math.abs(p - 1)).max().orElseThrow(),
                    "1");
        });
        return table.measured();
    }
}
