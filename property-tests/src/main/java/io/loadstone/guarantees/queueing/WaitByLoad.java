package io.loadstone.guarantees.queueing;

import io.loadstone.evidence.Metric;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.queueing.GrowthLaw;
import io.loadstone.queueing.LogRegression;
import io.loadstone.queueing.SimulationError.Estimate;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// The sojourn in M/M/1 by load, simulated, beside `1 / (1 - rho)` and the exponential that fits the simulated points best.
public final class WaitByLoad extends SeriesExperiment {
    private static final double[] LOADS = {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95};
    private static final int CUSTOMERS = 1_000_000;

    public WaitByLoad() {
        super("queueing.wait-by-load", "queueing.near-capacity",
                "Mean sojourn of a million customers at each of eight loads of M/M/1, in mean services, beside 1/(1-rho) and the best exponential.",
                "Kleinrock 1975, Queueing Systems 1, section 3.2; Lindley 1952, doi:10.1017/S0305004100027638");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "rho", "1", "sojourn", "mean services", "low",
                "mean services", "high",
                "mean services");
        double[] sojourn = new double[LOADS.length];
        var exponential = new SimpleRegression();
        for (int i = 0; i < LOADS.length; i++) {
            Estimate wait = LindleyRun.waits(CUSTOMERS, LOADS[i], () -> LindleyRun.exponential(random, 1), random);
            sojourn[i] = 1 + wait.mean();
            exponential.addData(LOADS[i], Math.log(sojourn[i]));
            table.row(MEASURED, "simulated", LOADS[i], sojourn[i], 1 + LindleyRun.low(wait), 1 + LindleyRun.high(wait));
        }
        for (int percent = 50; percent <= 96; percent++) {
            double rho = percent / 100.0;
            table.row(THEORY, "1/(1-rho)", rho, 1 / (1 - rho), 1 / (1 - rho), 1 / (1 - rho));
            double fitted = Math.exp(exponential.predict(rho));
            table.row(MODELLED, "best exponential", rho, fitted, fitted, fitted);
        }
        GrowthLaw.Fit fit = new LogRegression().fit(LOADS, sojourn);
        double half = 2.447 * fit.standardError(); // Student's t, six degrees of freedom
        table.metric("exponent", new Metric(fit.exponent(), "1", fit.exponent() - half, fit.exponent() + half));
        table.metric("aic-advantage", fit.exponentialAic() - fit.poleAic(), "1");
        double last = LOADS[LOADS.length - 1];
        table.metric("exponential-misses", 1 - Math.exp(exponential.predict(last)) / sojourn[LOADS.length - 1], "1");
        table.metric("exponential-at-one", Math.exp(exponential.predict(1)), "mean services");
        return table.measured();
    }
}
