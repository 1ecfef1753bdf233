package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Metric;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.LinearRecursion;
import io.loadstone.shuffle.OrderEntropy;
import io.loadstone.shuffle.OrderError;
import io.loadstone.shuffle.ReplacedSlots;
import io.loadstone.shuffle.SampleMoments;
import io.loadstone.shuffle.StirlingEntropy;
import java.util.random.RandomGenerator;

/// What a shuffle buffer is worth to training when the file is stored cluster by cluster: error and trend against its size, beside its entropy.
public final class ErrorByBuffer extends SeriesExperiment {
    private static final int N = 1024;
    private static final int EPOCHS = 12;
    private static final int RUNS = 200;

    public ErrorByBuffer() {
        super("shuffle.error-by-buffer", "q6.correlation",
                "1024 samples stored cluster by cluster, 12 epochs through a shuffle buffer of B: mean squared error of 200 runs with its 99 % interval, and the trend left in the order.",
                "derived; Safran & Shamir 2020 (the two ends)");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "capacity", "samples", "error", "1", "low", "1",
                "high", "1");
        OrderError exact = new LinearRecursion();
        OrderEntropy entropy = new StirlingEntropy();
        var descent = TwoClusters.descent(TwoClusters.targets(N), EPOCHS);
        double reshuffled = exact.reshuffled(descent, EPOCHS);
        double sorted = exact.followed(descent, TwoClusters.each(Orders.sorted(N), EPOCHS));
        for (int capacity = 1; capacity <= N; capacity *= 2) {
            double[] errors = new double[RUNS];
            double trend = 0;
            for (int run = 0; run < RUNS; run++) {
                int[][] orders = new int[EPOCHS][];
                for (int epoch = 0; epoch < EPOCHS; epoch++) {
                    orders[epoch] = Streams.mixedAtOnce(new ReplacedSlots(), N, capacity, random);
                    trend += new SampleMoments().trend(orders[epoch]) / RUNS / EPOCHS;
                }
                errors[run] = exact.followed(descent, orders);
            }
            double mean = 0;
            for (double error : errors)
                mean += error / RUNS;
            double variance = 0;
            for (double error : errors)
                variance += (error - mean) * (error - mean) / (RUNS - 1);
            double half = 2.6 * Math.sqrt(variance / RUNS); // Student's 99 % point at 199 degrees of freedom
            table.row(MEASURED, "buffer", capacity, mean, Math.max(mean - half, mean / 100), mean + half);
            table.row(THEORY, "stored order", capacity, sorted, sorted, sorted);
            table.row(THEORY, "reshuffled", capacity, reshuffled, reshuffled, reshuffled);
            table.metric("error-" + capacity, mean, "1");
            table.metric("trend-" + capacity, Metric.exact(trend, "1"));
            table.metric("entropy-" + capacity, entropy.buffer(N, capacity) / entropy.permutation(N), "1");
        }
        table.metric("reshuffled", reshuffled, "1");
        table.metric("sorted", sorted, "1");
        return table.measured();
    }
}
