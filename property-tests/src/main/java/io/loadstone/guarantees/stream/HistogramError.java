package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.stream.ExponentialHistogram;
import java.util.random.RandomGenerator;

/// The relative error of exponential histograms over time, against its bound, on a stream of bursts.
public final class HistogramError extends SeriesExperiment {
    private static final int WINDOW = 1000;
    private static final int BITS = 8000;

    public HistogramError() {
        super("stream.histogram-error", "sw.epsilon",
                "Relative error of the number of ones among the last 1,000 bits, worst in each hundred bits of a stream of bursts.",
                "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        boolean[] bits = new boolean[BITS];
        for (int i = 0; i < BITS; i++)
            bits[i] = random.nextDouble() < ((i / 640) % 2 == 0 ? 0.95 : 0.1);
        double[] truth = new Histograms.Exact(WINDOW).add(bits);
        var table = new SeriesTable("mark", "name", "r", "buckets/size", "time", "bits", "error", "1");
        for (int perSize : new int[]{2, 3, 6, 11}) {
            var open = new ExponentialHistogram().open(WINDOW, perSize);
            double[] estimates = open.add(bits.clone());
            double worst = 0;
            double all = 0;
            for (int i = 0; i < BITS; i++) {
                double error = truth[i] == 0 ? 0 : Math.abs(estimates[i] - truth[i]) / truth[i];
                worst = Math.max(worst, error);
                all = Math.max(all, error);
                if (i % 100 == 99) {
                    table.row(MEASURED, perSize, i + 1, worst);
                    worst = 0;
                }
            }
            for (int i = 99; i < BITS; i += 100)
                table.row(BOUND, perSize, i + 1, 1 / (2.0 * (perSize - 1)));
            table.metric("worst-r" + perSize, all, "1");
            table.metric("buckets-r" + perSize, (double) open.buckets().length, "buckets");
        }
        return table.measured();
    }
}
