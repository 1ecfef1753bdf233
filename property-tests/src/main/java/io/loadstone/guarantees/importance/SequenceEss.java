package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.importance.AutocorrEss;
import io.loadstone.importance.InitialPositiveSequence;
import java.util.random.RandomGenerator;

/// What 2000 numbers in a row are worth, against their correlation: the formula, the variance that was seen, and two estimators.
public final class SequenceEss extends SeriesExperiment {
    private static final int N = 2000;

    public SequenceEss() {
        super("importance.sequence-ess", "q6.ess",
                "Effective size of 2000 numbers of an AR(1) sequence with coefficient phi: exact, from the variance of 1000 means, and estimated by Geyer's sequence and by sqrt(n) batches.",
                "Bayley & Hammersley 1946, doi:10.2307/2983560; Geyer 1992, doi:10.1214/ss/1177011137");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "phi", "1", "method", "name", "size", "samples");
        AutocorrEss geyer = new InitialPositiveSequence();
        AutocorrEss batches = AutocorrEssConcept.MUTANTS.stream().filter(m -> m.name().equals("short-batches"))
                .findFirst().orElseThrow().forms().getFirst().get();
        for (double phi : new double[]{-0.5, -0.25, 0, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99}) {
            var sequence = new AutoregressiveSequence(phi);
            double exact = sequence.effective(N);
            var means = new Spread();
            var byGeyer = new Spread();
            var byBatches = new Spread();
            for (int r = 0; r < 1000; r++) {
                double[] x = sequence.draw(N, 0, random);
                double mean = 0;
                for (double value : x)
                    mean += value / N;
                means.add(mean);
                if (r < 200) {
                    byGeyer.add(geyer.estimate(x));
                    byBatches.add(batches.estimate(x));
                }
            }
            double seen = 1 / (1 - phi * phi) / means.variance();
            table.row(THEORY, phi, "exact", exact);
            table.row(MEASURED, phi, "from the variance of means", seen);
            table.row(MEASURED, phi, "Geyer", byGeyer.mean());
            table.row(MEASURED, phi, "sqrt(n) batches", byBatches.mean());
            if (phi == 0.9 || phi == -0.5 || phi == 0.99) {
                String at = phi == 0.9 ? "9" : phi == 0.99 ? "99" : "minus-5";
                table.metric("exact-" + at, exact, "samples");
                table.metric("geyer-" + at, byGeyer.metric("samples"));
                table.metric("batches-" + at, byBatches.metric("samples"));
            }
        }
        return table.measured();
    }
}
