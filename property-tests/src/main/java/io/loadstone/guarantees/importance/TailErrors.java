package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.importance.ShiftedNormal;
import io.loadstone.importance.TailEstimator;
import java.util.random.RandomGenerator;

/// Relative error of three estimates of a rare event against how rare it is.
public final class TailErrors extends SeriesExperiment {
    private static final int SAMPLES = 1000;
    private static final int REPLICAS = 2000;

    public TailErrors() {
        super("importance.tail-errors", "is.rare",
                "Relative root mean squared error of estimates of P(X > a) from 1000 samples: counting, a shifted proposal, and the same self-normalised, over 2000 repetitions.",
                "Owen 2013, ch. 9");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "threshold", "deviations", "estimate", "name", "error", "1");
        TailEstimator counting = mistake("counts");
        TailEstimator self = mistake("self-normalised");
        for (double a : new double[]{2, 2.5, 3, 3.5, 4, 5}) {
            double p = NormalTail.above(a);
            double shifted = Math.sqrt((Math.exp(a * a) * NormalTail.above(2 * a) / p / p - 1) / SAMPLES);
            table.row(THEORY, a, "counting", Math.sqrt((1 - p) / p / SAMPLES));
            table.row(THEORY, a, "shifted", shifted);
            double byCounting = error(counting, a, p, random);
            double byShift = error(new ShiftedNormal(), a, p, random);
            double bySelf = error(self, a, p, random);
            table.row(MEASURED, a, "counting", byCounting);
            table.row(MEASURED, a, "shifted", byShift);
            table.row(MEASURED, a, "self-normalised", bySelf);
            if (a == 3) {
                table.metric("counting", byCounting, "1");
                table.metric("shifted", byShift, "1");
                table.metric("self-normalised", bySelf, "1");
                table.metric("variance-ratio", (1 - p) / p / SAMPLES / shifted / shifted, "1");
            }
        }
        return table.measured();
    }

    private static TailEstimator mistake(String name) {
        return TailEstimatorConcept.MUTANTS.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow()
                .forms()
                .getFirst().get();
    }

    private static double error(TailEstimator estimator, double a, double p, RandomGenerator random) {
        var squares = new Spread();
        for (int r = 0; r < REPLICAS; r++) {
            double off = estimator.estimate(a, SAMPLES, random) / p - 1;
            squares.add(off * off);
        }
        return Math.sqrt(squares.mean());
    }
}
