package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.AlternatingWitness;
import io.loadstone.shuffle.LinearRecursion;
import io.loadstone.shuffle.OrderError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the order of the samples does to incremental gradient steps on two clusters. Everything is a closed form; nothing is simulated.
public final class ErrorByOrder extends SeriesExperiment {
    private static final int EPOCHS = 12;

    public ErrorByOrder() {
        super("shuffle.error-by-order", "q6.optimal-order",
                "Squared error after 12 epochs on two clusters, with the step ln(12 n)/(12 n): exact expectations for random orders, exact errors for fixed ones, and the sorted order with steps 1/t.",
                "Safran & Shamir 2020; Rajput, Lee & Papailiopoulos 2022");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "order", "name", "n", "samples", "error", "1");
        OrderError exact = new LinearRecursion();
        for (int n = 16; n <= 4096; n *= 2) {
            double[] targets = TwoClusters.targets(n);
            var descent = TwoClusters.descent(targets, EPOCHS);
            int[] sorted = Orders.sorted(n);
            int[] alternating = OrderWitnessConcept.alternating(targets);
            Map<String, Double> errors = new LinkedHashMap<>();
            errors.put("sorted", exact.followed(descent, TwoClusters.each(sorted, EPOCHS)));
            errors.put("independent", exact.independent(descent, EPOCHS));
            errors.put("shuffled-once", exact.once(descent, EPOCHS));
            errors.put("reshuffled", exact.reshuffled(descent, EPOCHS));
            errors.put("alternating", exact.followed(descent, TwoClusters.each(alternating, EPOCHS)));
            errors.put("alternating-flip-flop",
                    exact.followed(descent, new AlternatingWitness().betterThanRandom(targets,
                            EPOCHS)));
            int samples = n;
            errors.forEach((order, error) -> {
                table.row(THEORY, order.replace('-', ' '), samples, error);
                if (samples == 256 || samples == 1024)
                    table.metric(order + "-" + samples, error, "1");
            });
            if (n == 256 || n == 1024) {
                table.metric("sorted-over-reshuffled-" + n, errors.get("sorted") / errors.get("reshuffled"), "1");
                table.metric("reshuffled-over-alternating-" + n, errors.get("reshuffled") / errors.get("alternating"),
                        "1");
                table.metric("running-mean-" + n, runningMean(targets), "1");
            }
        }
        return table.measured();
    }

    /// The sorted order, never shuffled, with the step `1/t`.
    private static double runningMean(double[] targets) {
        double x = 1;
        double[] steps = new AlternatingWitness().stepsWithoutShuffling(targets.length, EPOCHS);
        for (int t = 0; t < steps.length; t++)
            x -= steps[t] * (x - targets[t % targets.length]);
        return x * x;
    }
}
