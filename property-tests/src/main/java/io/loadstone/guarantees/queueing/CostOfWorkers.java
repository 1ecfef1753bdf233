package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.MarginalAnalysis;
import java.util.random.RandomGenerator;

/// The cost of a station with offered load 10 by its number of workers, for four prices of a delay, and the least of each.
public final class CostOfWorkers extends SeriesExperiment {
    private static final double LOAD = 10;

    public CostOfWorkers() {
        super("queueing.cost-of-workers", "queueing.opt-workers",
                "Cost c + delayCost L(c) of M/M/c with offered load 10 for 11 to 22 workers, for four delay costs.",
                "Dyer & Proll 1977, doi:10.1287/mnsc.23.9.1019; Borst, Mandelbaum & Reiman 2004, doi:10.1287/opre.1030.0081");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "servers", "workers", "cost", "worker costs");
        var erlang = new ErlangRecursion();
        for (String price : new String[]{"0.5", "1", "5", "20"}) {
            double delay = Double.parseDouble(price);
            for (int c = 11; c <= 22; c++)
                table.row(THEORY, "delay cost " + price, c, c + delay * erlang.meanInSystem(LOAD, 1, c));
            int best = new MarginalAnalysis().workers(LOAD, 1, 1, delay);
            table.row(BOUND, "least at " + price, best, best + delay * erlang.meanInSystem(LOAD, 1, best));
            table.metric("best-" + price, best, "workers");
        }
        for (int c = 11; c <= 14; c++)
            table.metric("wait-" + c, erlang.meanWait(LOAD, 1, c), "mean services");
        return table.measured();
    }
}
