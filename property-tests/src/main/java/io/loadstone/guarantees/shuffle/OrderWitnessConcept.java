package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.AlternatingWitness;
import io.loadstone.shuffle.OrderWitness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the guarantees of the seam [OrderWitness] are tried on.
public final class OrderWitnessConcept extends SeamConcept<OrderWitness> {
    static final String BETTER = "shuffle.witness-better";
    static final String STEPS = "shuffle.witness-steps";

    /// Orders of the epochs.
    @FunctionalInterface
    interface Better {
        int[] order(double[] targets, int epoch);
    }

    /// Step sizes.
    @FunctionalInterface
    interface Steps {
        /// @param t from 1
        double size(int t, int n, int epochs);
    }

    private record Given(Better better, Steps steps) implements OrderWitness {
        @Override
        public int[][] betterThanRandom(double[] targets, int epochs) {
            int[][] orders = new int[epochs][];
            Arrays.setAll(orders, epoch -> better.order(targets, epoch));
            return orders;
        }

        @Override
        public double[] stepsWithoutShuffling(int n, int epochs) {
            double[] sizes = new double[n * epochs];
            Arrays.setAll(sizes, i -> steps.size(i + 1, n, epochs));
            return sizes;
        }
    }

    static int[] alternating(double[] targets) {
        int[] sorted = EpochOrderConcept.sorted(targets);
        int[] order = new int[targets.length];
        for (int i = 0; i < order.length; i++)
            order[i] = sorted[i % 2 == 0 ? i / 2 : order.length / 2 + i / 2];
        return order;
    }

    private static OrderWitness with(Better better) {
        return new Given(better, (t, _, _) -> 1.0 / t);
    }

    private static OrderWitness with(Steps steps) {
        return new Given((targets, _) -> alternating(targets), steps);
    }

    static final List<Mutant<OrderWitness>> MUTANTS = List.of(
            mutant("still-random", "The orders are random themselves.",
                    "What has the sum of the first m deviations to do with the error?", BETTER,
                    () -> with(
                            (targets, epoch) -> EpochOrderConcept.fair(targets.length, new SplittableRandom(epoch)))),
            mutant("cluster-by-cluster", "One cluster comes after the other.", "Where is x after the first cluster?",
                    BETTER,
                    () -> with((targets, _) -> EpochOrderConcept.sorted(targets)),
                    () -> with((targets, epoch) -> epoch % 2 == 0
                            ? EpochOrderConcept.sorted(targets)
                            : EpochOrderConcept.backwards(EpochOrderConcept.sorted(targets)))),
            mutant("targets-not-looked-at", "Even and odd places take turns, whatever is stored there.",
                    "In which order do the targets come to you?", BETTER,
                    () -> with((targets, _) -> {
                        int half = targets.length / 2;
                        int[] order = new int[targets.length];
                        Arrays.setAll(order, i -> i % 2 == 0 ? i / 2 : half + i / 2);
                        return order;
                    })),
            mutant("pairs-of-favourites", "Two samples, one of each cluster, stand for all.",
                    "Which samples are never visited?", BETTER,
                    () -> with((targets, _) -> {
                        int[] order = alternating(targets);
                        for (int i = 2; i < order.length; i++)
                            order[i] = order[i % 2];
                        return order;
                    })),
            mutant("constant-step", "The step does not diminish.",
                    "With a constant step, how far does one cluster pull x, in the last epoch as in the first?", STEPS,
                    () -> with((_, n, epochs) -> Math.log((double) n * epochs) / ((double) n * epochs)),
                    () -> with((_, _, _) -> 0.01)),
            mutant("stops-too-soon", "The steps shrink so fast that their sum is finite.",
                    "How far can x travel in all?", STEPS,
                    () -> with((t, _, _) -> 1.0 / ((double) t * t)),
                    () -> with((t, _, _) -> Math.pow(0.9, t))),
            mutant("square-root-steps", "The steps are 1 / sqrt(t).",
                    "How far does one cluster pull x in epoch k, and does it shrink like 1 / k?", STEPS,
                    () -> with((t, _, _) -> 1 / Math.sqrt(t))),
            mutant("epochs-start-afresh", "The running mean starts again in each epoch.",
                    "May a step be greater than the one before?", STEPS,
                    () -> with((t, n, _) -> 1.0 / ((t - 1) % n + 1))));

    static final Suspects<OrderWitness> SUSPECTS = new Suspects<>(MUTANTS, OrderWitnessConcept::questions);

    public OrderWitnessConcept() {
        super("shuffle", OrderWitness.class, OrderWitnessGuarantees.Suite.class, AlternatingWitness::new,
                Map.of("witness-alternating", right(() -> with((targets, _) -> alternating(targets))),
                        "witness-swapped-pairs", right(() -> with((targets, epoch) -> epoch % 2 == 0
                                ? alternating(targets)
                                : EpochOrderConcept.backwards(alternating(targets)))),
                        "witness-later-mean", right(() -> with((t, _, _) -> 1.0 / (t + 3)))),
                MUTANTS);
    }

    private static void questions(Answers answers, OrderWitness witness) {
        double[] targets = {1, 1, -1, 1, -1, -1, -1, 1};
        answers.add(() -> Arrays.deepToString(witness.betterThanRandom(targets, 3)));
        answers.add(() -> Arrays.toString(witness.stepsWithoutShuffling(3, 2)));
    }
}
