package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// Kish's number against what it stands for: over proposals and functions, and over two cases in which it is blind.
public final class EssEfficiency extends SeriesExperiment {
    private static final int SAMPLES = 200;
    private static final int REPLICAS = 4000;
    private static final Gaussian P = new Gaussian(0, 1);

    public EssEfficiency() {
        super("importance.ess-efficiency", "ess.meaning",
                "Kish's number over n, and the mean squared error of a plain mean over that of the self-normalised one, of 200 samples, for 20 pairs of proposal and function; beside them a missed mode and a rare event.",
                "Elvira, Martino & Robert 2022, doi:10.1111/insr.12500; Owen 2013, 9.3");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "case", "name", "kish", "1", "efficiency", "1");
        for (double share : new double[]{1e-4, 1e-3, 1e-2, 0.1, 1})
            table.row(THEORY, "if Kish's number were right", share, share);
        Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
        functions.put("x", x -> x);
        functions.put("x^2", x -> x * x);
        functions.put("x > 1", x -> x > 1 ? 1 : 0);
        functions.put("cos 5x", x -> Math.cos(5 * x));
        Gaussian[] proposals = {new Gaussian(0, 1.3), new Gaussian(0, 2), new Gaussian(0.5, 1), new Gaussian(1, 1),
                new Gaussian(1.5, 1.2)};
        double farthest = 1;
        for (Gaussian q : proposals) {
            double kish = 1 / P.expectation(x -> Math.exp(P.logDensity(x) - q.logDensity(x)));
            for (var f : functions.entrySet()) {
                double efficiency = efficiency(q, f.getValue(), P::logDensity, P.expectation(f.getValue()),
                        variance(f.getValue()), random);
                table.row(MEASURED, f.getKey(), kish, efficiency);
                farthest = Math.max(farthest, Math.max(efficiency / kish, kish / efficiency));
            }
        }
        table.metric("farthest", farthest, "1");
        blindSpots(table, random);
        return table.measured();
    }

    private static double variance(DoubleUnaryOperator f) {
        double mean = P.expectation(f);
        return P.expectation(x -> (f.applyAsDouble(x) - mean) * (f.applyAsDouble(x) - mean));
    }

    private static void blindSpots(SeriesTable table, RandomGenerator random) {
        Gaussian far = new Gaussian(20, 1);
        double missed = efficiency(P, x -> x,
                x -> Math.log((P.density(x) + far.density(x)) / 2), 10, 101, random);
        table.row(MEASURED, "a missed mode", 1.0, missed);
        table.metric("missed-mode-kish", 1, "1");
        table.metric("missed-mode-efficiency", missed, "1");
        // P(X > 3) from N(3,1): E w^2 = exp(9); here the weights are normalised, and the plain estimate is compared.
        double event = NormalTail.above(3);
        double second = Math.exp(9) * NormalTail.above(6);
        double efficiency = event * (1 - event) / (second - event * event);
        table.row(THEORY, "a rare event", Math.exp(-9), efficiency);
        table.metric("rare-event-kish", Math.exp(-9), "1");
        table.metric("rare-event-efficiency", efficiency, "1");
        table.metric("rare-event-deviation", Math.sqrt(efficiency), "1");
        var sample = new Spread();
        for (int r = 0; r < 20; r++) {
            double sum = 0;
            double squares = 0;
            int n = 100_000;
            for (int i = 0; i < n; i++) {
                double w = Math.exp(-4.5 - 3 * random.nextGaussian());
                sum += w;
                squares += w * w;
            }
            sample.add(sum * sum / squares / n);
        }
        table.metric("rare-event-sample-kish", sample.metric("1"));
    }

    private static double efficiency(Gaussian q, DoubleUnaryOperator f, DoubleUnaryOperator logP, double mean,
            double variance, RandomGenerator random) {
        var squares = new Spread();
        for (int r = 0; r < REPLICAS; r++) {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < SAMPLES; i++) {
                double x = q.mean() + q.deviation() * random.nextGaussian();
                double w = Math.exp(logP.applyAsDouble(x) - q.logDensity(x));
                weights += w;
                sum += w * f.applyAsDouble(x);
            }
            double off = sum / weights - mean;
            squares.add(off * off);
        }
        return variance / SAMPLES / squares.mean();
    }
}
