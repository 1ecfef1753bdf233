package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.shuffle.OrderError;
import io.loadstone.shuffle.OrderError.Descent;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [OrderError]. Expectations are checked against means over all orders, or all sequences of draws, of few samples.
public interface OrderErrorGuarantees {

    /// The implementation under judgement.
    default OrderError error() {
        return Run.current().components().component(OrderError.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OrderErrorGuarantees {}

    private void demand(Trial trial, double seen, double expected, String question) {
        OrderErrorConcept.SUSPECTS.check(trial, error(),
                Agreement.within(seen, expected, 1e-8) || Math.abs(seen - expected) <= 1e-12,
                () -> "%s: %s instead of %s".formatted(question, seen, expected));
    }

    private static Descent descent(int n, RandomGenerator random) {
        return new Descent(random.doubles(n, -3, 5).toArray(), random.nextDouble(-4, 6), random.nextDouble(0.01, 0.6));
    }

    private static double mean(Descent descent) {
        double sum = 0;
        for (double target : descent.targets())
            sum += target;
        return sum / descent.targets().length;
    }

    private static double walked(Descent descent, double start, int[] order) {
        double x = start;
        for (int sample : order)
            x -= descent.step() * (x - descent.targets()[sample]);
        return x;
    }

    @Guarantee(id = OrderErrorConcept.FOLLOWED, claim = "q6.essential",
            law = "After given orders the error is (x - mean)^2, where each step on sample i moved x to x - step (x - a_i).",
            source = "definition", hint = "Take two samples and one epoch, and compute x by hand.")
    @Deterministic
    default void errorOfGivenOrders(@ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 4) int epochs, Trial trial) {
        var judges = trial.judgesRandom();
        Descent descent = descent(n, judges);
        int[][] orders = new int[epochs][];
        double x = descent.start();
        for (int epoch = 0; epoch < epochs; epoch++) {
            orders[epoch] = EpochOrderConcept.fair(n, judges);
            x = walked(descent, x, orders[epoch]);
        }
        demand(trial, error().followed(descent, orders), Math.pow(x - mean(descent), 2),
                "%d samples, %d epochs".formatted(n, epochs));
    }

    @Guarantee(id = OrderErrorConcept.RESHUFFLED, claim = "q6.optimal-order",
            law = "Under random reshuffling the expected error follows from the variance of one epoch, the mean over all n! orders: fresh orders add up as independent noise.",
            source = "derived; Mishchenko, Khaled & Richtarik 2020 (the bound that it meets)",
            hint = "What does a whole epoch do to x - mean? Which part of it is random, and what is its variance?")
    @Deterministic
    default void errorOfReshuffling(@ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 40) int epochs, Trial trial) {
        Descent descent = descent(n, trial.judgesRandom());
        double mean = mean(descent);
        double square = Math.pow(descent.start() - mean, 2);
        double shrink = Math.pow(1 - descent.step(), 2.0 * n);
        double noise = 0; // the mean square of what an epoch adds, over all orders
        for (int rank = 0; rank < Orders.count(n); rank++)
            noise += Math.pow(walked(descent, mean, Orders.unrank(n, rank)) - mean, 2) / Orders.count(n);
        for (int epoch = 0; epoch < epochs; epoch++)
            square = shrink * square + noise;
        demand(trial, error().reshuffled(descent, epochs), square,
                "%d samples, %d epochs, step %.3f".formatted(n, epochs,
                        descent.step()));
    }

    @Guarantee(id = OrderErrorConcept.ONCE, claim = "q6.optimal-order",
            law = "With one order for all epochs the expected error is the mean over all n! orders of the error after following that one: the same noise adds up.",
            source = "derived; Safran & Shamir 2020",
            hint = "The order is drawn once. What is the same in every epoch?")
    @Deterministic
    default void errorOfOneOrder(@ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 40) int epochs, Trial trial) {
        Descent descent = descent(n, trial.judgesRandom());
        double mean = mean(descent);
        double sum = 0;
        for (int rank = 0; rank < Orders.count(n); rank++) {
            double x = descent.start();
            int[] order = Orders.unrank(n, rank);
            for (int epoch = 0; epoch < epochs; epoch++)
                x = walked(descent, x, order);
            sum += (x - mean) * (x - mean) / Orders.count(n);
        }
        demand(trial, error().once(descent, epochs), sum,
                "%d samples, %d epochs, step %.3f".formatted(n, epochs, descent
                        .step()));
    }

    @Guarantee(id = OrderErrorConcept.INDEPENDENT, claim = "q6.essential",
            law = "With independent draws each step keeps (1 - step)^2 of the expected error and adds step^2 times the variance of the targets.",
            source = "derived",
            hint = "What is the expected square of (1 - step) e + step b, when b has mean 0 and is independent of e?")
    @Deterministic
    default void errorOfIndependentDraws(@ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 40) int epochs, Trial trial) {
        Descent descent = descent(n, trial.judgesRandom());
        double mean = mean(descent);
        double variance = 0;
        for (double target : descent.targets())
            variance += (target - mean) * (target - mean) / n;
        double square = Math.pow(descent.start() - mean, 2);
        for (int step = 0; step < n * epochs; step++)
            square = Math.pow(1 - descent.step(), 2) * square + descent.step() * descent.step() * variance;
        demand(trial, error().independent(descent, epochs), square, "%d samples, %d epochs, step %.3f".formatted(n,
                epochs, descent.step()));
    }
}
