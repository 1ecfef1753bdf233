package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.OrderError;
import io.loadstone.shuffle.OrderWitness;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// What a counterexample must show.
public interface OrderWitnessGuarantees {

    /// Samples of the two clusters.
    int SAMPLES = 256;
    /// `K`.
    int EPOCHS = 12;
    /// Epochs without a shuffle.
    int LONG = 200;

    /// The implementation under judgement.
    default OrderWitness witness() {
        return Run.current().components().component(OrderWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OrderWitnessGuarantees {}

    @Guarantee(id = OrderWitnessConcept.BETTER, claim = "q6.optimal-order",
            law = "On 256 samples in two clusters the orders handed in, each a permutation, leave at most a tenth of the error that random reshuffling leaves in expectation, exactly computed.",
            source = "Rajput, Lee & Papailiopoulos 2022; Lu, Guo & De Sa 2022",
            hint = "Where is x pulled to while you stay in one cluster? Stay there as briefly as you can.")
    @Deterministic
    default void someOrdersBeatRandomOnes(@ForAll @IntRange(max = 1000) int any, Trial trial) {
        double[] targets = new double[SAMPLES];
        int[] places = EpochOrderConcept.fair(SAMPLES, trial.judgesRandom());
        for (int i = 0; i < SAMPLES; i++)
            targets[places[i]] = i < SAMPLES / 2 ? -1 : 1;
        int[][] orders = witness().betterThanRandom(targets.clone(), EPOCHS);
        boolean whole = orders.length == EPOCHS && Arrays.stream(orders).allMatch(order -> Streams.isOrder(order,
                SAMPLES));
        OrderWitnessConcept.SUSPECTS.check(trial, witness(), whole,
                () -> "not %d permutations of 0..%d".formatted(EPOCHS, SAMPLES - 1));
        OrderError.Descent descent = TwoClusters.descent(targets, EPOCHS);
        OrderError exact = new OrderErrorConcept.Plain();
        double random = exact.reshuffled(descent, EPOCHS);
        double seen = exact.followed(descent, orders);
        OrderWitnessConcept.SUSPECTS.check(trial, witness(), seen <= random / 10,
                () -> "the error is %.3g; random reshuffling has %.3g in expectation, and a tenth of it is asked for"
                        .formatted(seen, random));
    }

    @Guarantee(id = OrderWitnessConcept.STEPS, claim = "q6.essential",
            law = "With the steps handed in, positive and never growing, the sorted order converges without any shuffle: after k epochs, k >= 10, the error |x - mean| is at most (max - min) / k, for any targets and any start among them.",
            source = "Nedic & Bertsekas 2001; Bertsekas 2011 (incremental gradient steps that diminish, any fixed order)",
            hint = "Which steps turn x into the mean of all that has come so far?")
    @Deterministic
    default void sortedOrdersConverge(@ForAll @IntRange(min = 2, max = 40) int n, Trial trial) {
        var judges = trial.judgesRandom();
        boolean clusters = judges.nextBoolean();
        double[] targets = judges.doubles(n, -2, 3).map(target -> clusters ? Math.signum(target - 0.5) : target)
                .sorted()
                .toArray();
        targets[0] = clusters ? -1 : targets[0] - 1; // they differ
        double[] steps = witness().stepsWithoutShuffling(n, LONG);
        OrderWitnessConcept.SUSPECTS.check(trial, witness(), steps.length == n * LONG,
                () -> "%d steps for %d samples and %d epochs".formatted(steps.length, n, LONG));
        for (int t = 0; t < steps.length; t++) {
            int at = t;
            OrderWitnessConcept.SUSPECTS.check(trial, witness(),
                    steps[at] > 0 && steps[at] <= 1 && (at == 0 || steps[at] <= steps[at - 1]),
                    () -> "n = %d: step %d is %s".formatted(n, at, steps[at]));
        }
        double mean = Arrays.stream(targets).average().orElseThrow();
        double range = targets[n - 1] - targets[0];
        double x = targets[judges.nextInt(n)];
        for (int k = 1; k <= LONG; k++) {
            for (int i = 0; i < n; i++)
                x -= steps[(k - 1) * n + i] * (x - targets[i]);
            double error = Math.abs(x - mean);
            int epochs = k;
            OrderWitnessConcept.SUSPECTS.check(trial, witness(), k < 10 || error <= range / k + 1e-12,
                    () -> "n = %d, sorted: after %d epochs the error is %.4g, and %.4g is allowed".formatted(n, epochs,
                            error, range / epochs));
        }
    }
}
