package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.queueing.PollaczekKhinchine;
import io.loadstone.queueing.SimulationError.Estimate;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// Waits with services that are always the same, exponential, and of two kinds, beside Pollaczek and Khinchine's formula.
public final class ServiceVariability extends SeriesExperiment {
    /// Two exponentials with balanced means whose mixture has mean 1 and `cs^2 = 4`.
    private static final double SHORT_SHARE = 0.5 * (1 + Math.sqrt(3 / 5.0));
    private static final int CUSTOMERS = 500_000;

    public ServiceVariability() {
        super("queueing.variability", "queueing.mm1.assumptions",
                "Mean wait by load, in mean services, for services that are constant, exponential, and of two kinds with cs^2 = 4: simulated and by formula.",
                "Khinchine 1932; Kleinrock 1975, Queueing Systems 1, section 5.6");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "rho", "1", "wait", "mean services", "low",
                "mean services", "high",
                "mean services");
        law(table, "constant", 0, () -> 1, random);
        law(table, "exponential", 1, () -> LindleyRun.exponential(random, 1), random);
        law(table, "two kinds", 4, () -> random.nextDouble() < SHORT_SHARE
                ? LindleyRun.exponential(random, 0.5 / SHORT_SHARE)
                : LindleyRun.exponential(random, 0.5 / (1 - SHORT_SHARE)), random);
        return table.measured();
    }

    private static void law(SeriesTable table, String name, double square, DoubleSupplier service,
            RandomGenerator random) {
        var formula = new PollaczekKhinchine();
        for (int percent = 30; percent <= 92; percent += 2) {
            double wait = formula.meanWait(percent / 100.0, 1, 1 + square);
            table.row(THEORY, name, percent / 100.0, wait, wait, wait);
        }
        for (double rho : new double[]{0.3, 0.5, 0.7, 0.8, 0.9}) {
            Estimate wait = LindleyRun.waits(CUSTOMERS, rho, service, random);
            table.row(MEASURED, name + " (simulated)", rho, wait.mean(), LindleyRun.low(wait), LindleyRun.high(wait));
            if (rho == 0.8) {
                String key = name.replace(' ', '-');
                table.metric(key + "-formula", formula.meanWait(rho, 1, 1 + square), "mean services");
                table.metric(key + "-simulated", wait.mean(), "mean services");
            }
        }
    }
}
