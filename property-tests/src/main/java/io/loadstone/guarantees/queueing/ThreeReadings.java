package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.queueing.DaleyError;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.EventSimulator;
import io.loadstone.queueing.SimulationError.Estimate;
import java.util.random.RandomGenerator;

/// The wait in M/M/c beside what the notes' formula gives in three readings, and beside a simulation.
public final class ThreeReadings extends SeriesExperiment {
    private static final double RHO = 0.8;
    private static final int CUSTOMERS = 400_000;

    public ThreeReadings() {
        super("queueing.three-readings", "queueing.mmc.wait",
                "Mean wait at load 0.8 with 2 to 8 workers, in mean services: Erlang's, simulated, and W1 P(wait)/c in three readings of W1.",
                "Kleinrock 1975, Queueing Systems 1, section 3.5; the course notes");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "servers", "workers", "wait", "mean services",
                "low", "mean services",
                "high", "mean services");
        var erlang = new ErlangRecursion();
        for (int c = 2; c <= 8; c++) {
            double lambda = RHO * c;
            double waiting = erlang.waiting(lambda, 1, c);
            double right = erlang.meanWait(lambda, 1, c);
            row(table, THEORY, "Erlang", c, right);
            row(table, BOUND, "notes: one worker", c, waiting / c / (1 - lambda));
            row(table, BOUND, "notes: one fast worker", c, waiting / c / (c - lambda));
            row(table, BOUND, "notes: split arrivals", c, waiting / c / (1 - RHO));
            Estimate wait = simulated(lambda, c, random);
            table.row(MEASURED, "simulated", c, wait.mean(), LindleyRun.low(wait), LindleyRun.high(wait));
            if (c == 4) {
                table.metric("wait-4", right, "mean services");
                table.metric("sojourn-4", 1 + right, "mean services");
                table.metric("one-worker-4", waiting / c / (1 - lambda), "mean services");
                table.metric("one-fast-worker-4", waiting / c / (c - lambda), "mean services");
                table.metric("split-arrivals-4", waiting / c / (1 - RHO), "mean services");
                table.metric("waiting-4", waiting, "1");
                table.metric("simulated-4", wait.mean(), "mean services");
            }
        }
        return table.measured();
    }

    private static void row(SeriesTable table, String mark, String series, int c, double wait) {
        table.row(mark, series, c, wait, wait, wait);
    }

    private static Estimate simulated(double lambda, int servers, RandomGenerator random) {
        int early = CUSTOMERS / 10;
        long[] arrivals = new long[early + CUSTOMERS];
        long[] services = new long[arrivals.length];
        double now = 0;
        for (int n = 0; n < arrivals.length; n++) {
            now += LindleyRun.exponential(random, 1 / lambda);
            arrivals[n] = (long) (now * 1e6);
            services[n] = (long) (LindleyRun.exponential(random, 1) * 1e6);
        }
        long[] starts = new EventSimulator().starts(arrivals, services, servers);
        double[] waits = new double[CUSTOMERS];
        for (int n = 0; n < CUSTOMERS; n++)
            waits[n] = (starts[early + n] - arrivals[early + n]) / 1e6;
        return new DaleyError().batchMeans(waits, 20);
    }
}
