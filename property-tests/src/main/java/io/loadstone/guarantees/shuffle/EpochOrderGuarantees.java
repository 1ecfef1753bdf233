package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.EpochOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [EpochOrder].
public interface EpochOrderGuarantees {

    /// Samples whose orders are compared: 6 orders each, 36 pairs.
    int FEW = 3;

    /// The implementation under judgement.
    default EpochOrder order() {
        return Run.current().components().component(EpochOrder.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements EpochOrderGuarantees {}

    private void demand(Trial trial, boolean holds, java.util.function.Supplier<String> told) {
        EpochOrderConcept.SUSPECTS.check(trial, order(), holds, told);
    }

    @Guarantee(id = EpochOrderConcept.PERMUTATION, claim = "q6.optimal-order",
            law = "Every policy visits each sample once an epoch, for any number of samples, any seed and any epoch.",
            source = "the seam's contract",
            hint = "Which samples come twice, and which never?")
    @Deterministic
    default void everySampleComesOnce(@ForAll @IntRange(max = 60) int n, @ForAll @IntRange(min = 0) int epoch,
            Trial trial) {
        long seed = trial.seed();
        for (int[] order : List.of(order().reshuffled(n, seed, epoch), order().once(n, seed, epoch), order().flipFlop(n,
                seed, epoch)))
            demand(trial, Streams.isOrder(order, n), () -> "n = %d, seed %d, epoch %d: %s".formatted(n, seed, epoch,
                    Arrays.toString(order)));
    }

    @Guarantee(id = EpochOrderConcept.REPEATABLE, claim = "q6.optimal-order",
            law = "An order is a function of n, seed and epoch, whatever was asked before; shuffle-once does not depend on the epoch, and each odd epoch of flip-flop is the one before it backwards.",
            source = "Safran & Shamir 2020; Rajput, Lee & Papailiopoulos 2022",
            hint = "What, besides its arguments, does your answer depend on?")
    @Deterministic
    default void ordersAreFunctionsOfSeedAndEpoch(@ForAll @IntRange(min = 12, max = 60) int n,
            @ForAll @IntRange(min = 0, max = 1_000_000) int half, Trial trial) {
        long seed = trial.seed();
        int epoch = 2 * half;
        int[] first = order().reshuffled(n, seed, epoch);
        int[] flip = order().flipFlop(n, seed, epoch);
        int[] once = order().once(n, seed, epoch);
        order().reshuffled(n + 1, trial.seed(), epoch + 1);
        order().flipFlop(n, trial.seed(), epoch + 1);
        order().once(n, trial.seed(), epoch + 3);
        demand(trial, Arrays.equals(first, order().reshuffled(n, seed, epoch)),
                () -> "seed %d, epoch %d, asked twice: two orders".formatted(seed, epoch));
        demand(trial, Arrays.equals(once, order().once(n, seed, epoch)) && Arrays.equals(once, order().once(n, seed,
                epoch + 1)), () -> "shuffle once, seed %d: epochs %d and %d differ".formatted(seed, epoch, epoch + 1));
        int[] flop = order().flipFlop(n, seed, epoch + 1);
        demand(trial, Arrays.equals(flip, order().flipFlop(n, seed, epoch)) && Arrays.equals(flip, EpochOrderConcept
                .backwards(flop)),
                () -> "flip-flop, seed %d: epoch %d is %s, epoch %d is %s".formatted(seed, epoch,
                        Arrays.toString(flip), epoch + 1, Arrays.toString(flop)));
    }

    @Guarantee(id = EpochOrderConcept.UNIFORM, claim = "q6.optimal-order",
            law = "For a random seed each of the n! orders of an epoch is equally likely, for each policy that shuffles.",
            source = "Knuth, TAOCP 2, 3.4.2; Ville 1939",
            hint = "Is the shuffle inside fair, and does the seed reach it?")
    @Once
    default void ordersAreUniform(Trial trial) {
        trial.known(mistakes());
        var fresh = trial.process("fresh", () -> new UniformCells(Orders.count(4), alternatives("fresh", 4)));
        var once = trial.process("once", () -> new UniformCells(Orders.count(FEW), alternatives("once", FEW)));
        var flip = trial.process("flip", () -> new UniformCells(Orders.count(FEW), alternatives("flip-flop", FEW)));
        var judges = trial.judgesRandom();
        while (trial.open() && fresh.observations() < 20_000)
            for (int i = 0; i < 50; i++) {
                int epoch = judges.nextInt(1000);
                fresh.observe(rank(order().reshuffled(4, trial.seed(), epoch), 4, trial));
                once.observe(rank(order().once(FEW, trial.seed(), epoch), FEW, trial));
                flip.observe(rank(order().flipFlop(FEW, trial.seed(), epoch), FEW, trial));
            }
        explain(trial);
    }

    /// A mistake in one policy leaves the others fair, so each policy has alternatives of its own.
    private static List<UniformCells.Alternative> alternatives(String policy, int n) {
        return ShuffleLaws.alternatives(n).stream().<UniformCells.Alternative>map(known -> switch (known) {
            case UniformCells.Law(String mutant, double[] probability) ->
                new UniformCells.Law(policy + ": " + mutant, probability);
            case UniformCells.Constant(String mutant) -> new UniformCells.Constant(policy + ": " + mutant);
        }).toList();
    }

    private void explain(Trial trial) {
        if (trial.refuted())
            EpochOrderConcept.SUSPECTS.diagnose(trial, order());
    }

    private static List<Mistake> mistakes() {
        return Stream.concat(EpochOrderConcept.MUTANTS.stream().map(Mutant::mistake),
                ShuffleMutants.all().stream().map(Mutant::mistake)).toList();
    }

    private static int rank(int[] order, int n, Trial trial) {
        trial.require(Streams.isOrder(order, n), () -> "no order of %d: %s".formatted(n, Arrays.toString(order)));
        return Orders.rank(order);
    }

    @Guarantee(id = EpochOrderConcept.UNRELATED, claim = "q6.optimal-order",
            law = "The orders of two epochs, or of two seeds, are independent: neighbours, the same sum of seed and epoch, 31 epochs and one seed apart, seeds that differ in one high bit, epochs 256 or 65,536 apart.",
            source = "L'Ecuyer 1999 (related streams of linear congruential generators); Ville 1939",
            hint = "Write down the seeds of your generator for (seed, epoch) = (7, 1) and (8, 0), and the first draws that follow from them.")
    @Once
    default void ordersShowNoRelation(Trial trial) {
        trial.known(mistakes());
        for (Kin kin : Kin.values())
            pairs(kin, trial);
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, pairs(Kin.NEXT_EPOCH, trial).observations(), 1000, 6_000))
            for (int i = 0; i < 50; i++)
                for (Kin kin : Kin.values()) {
                    long seed = trial.seed();
                    int epoch = judges.nextInt(1000);
                    int far = judges.nextBoolean() ? 256 : 65_536;
                    pairs(kin, trial).observe(switch (kin) {
                        case NEXT_EPOCH -> pair(seed, epoch, seed, epoch + 1, trial);
                        case NEXT_SEED -> pair(seed, epoch, seed + 1, epoch, trial);
                        case SAME_SUM -> pair(seed, epoch + 1, seed + 1, epoch, trial);
                        case SAME_HASH -> pair(seed, epoch + 31, seed + 1, epoch, trial);
                        case HIGH_BIT -> pair(seed, epoch, seed ^ (1L << 40), epoch, trial);
                        case FAR_EPOCH -> pair(seed, epoch, seed, epoch + far, trial);
                        case NEXT_FLIP -> Orders.count(FEW) * rank(order().flipFlop(FEW, seed, 2 * epoch), FEW, trial)
                                + rank(order().flipFlop(FEW, seed, 2 * epoch + 2), FEW, trial);
                    });
                }
        explain(trial);
    }

    /// How two orders could be related.
    enum Kin {
        NEXT_EPOCH, NEXT_SEED, SAME_SUM, SAME_HASH, HIGH_BIT, FAR_EPOCH, NEXT_FLIP
    }

    private int pair(long seed, int epoch, long otherSeed, int otherEpoch, Trial trial) {
        return Orders.count(FEW) * rank(order().reshuffled(FEW, seed, epoch), FEW, trial)
                + rank(order().reshuffled(FEW, otherSeed, otherEpoch), FEW, trial);
    }

    private static UniformCells pairs(Kin kin, Trial trial) {
        int orders = Orders.count(FEW);
        return trial.process(kin, () -> {
            double[] alike = new double[orders * orders];
            double[] same = new double[orders * orders];
            for (int cell = 0; cell < alike.length; cell++) {
                boolean equal = cell / orders == cell % orders;
                same[cell] = equal ? 1.0 / orders : 0;
                alike[cell] = 0.7 / alike.length + 0.3 * same[cell];
            }
            return new UniformCells(orders * orders, List.of(new UniformCells.Law("equal: " + kin, same),
                    new UniformCells.Law("alike: " + kin, alike)));
        });
    }

    @Guarantee(id = EpochOrderConcept.BALANCED, claim = "q6.optimal-order",
            law = "In a balanced order the sum of the first m deviations from the mean never leaves the interval from -max |v - mean| to max |v - mean|.",
            source = "Steinitz 1913 (in one dimension the constant is 1); Lu, Guo & De Sa 2022",
            hint = "The sum is positive. Which sample may come next, so that it does not go further?")
    @Deterministic
    default void sumsStaySmall(@ForAll @Size(max = 40) int[] any, @ForAll @IntRange(max = 3) int kind, Trial trial) {
        var judges = trial.judgesRandom();
        double[] values = new double[any.length];
        for (int i = 0; i < values.length; i++)
            values[i] = switch (kind) {
                case 0 -> Math.floorMod(any[i], 2) * 2.0 - 1;
                case 1 -> Math.floorMod(any[i], 100);
                case 2 -> Math.exp(6 * judges.nextDouble());
                default -> judges.nextDouble() - 3;
            };
        int[] order = order().balanced(values.clone());
        demand(trial, Streams.isOrder(order, values.length), () -> "%s of %s".formatted(Arrays.toString(order), Arrays
                .toString(values)));
        double mean = Arrays.stream(values).average().orElse(0);
        double bound = Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElse(0);
        double sum = 0;
        for (int m = 0; m < order.length; m++) {
            sum += values[order[m]] - mean;
            double seen = sum;
            int at = m + 1;
            demand(trial, Math.abs(seen) <= bound * (1 + 1e-9) + 1e-9,
                    () -> "values %s in the order %s: after %d the deviations sum to %.6g, and %.6g is allowed"
                            .formatted(
                                    Arrays.toString(values), Arrays.toString(order), at, seen, bound));
        }
    }
}
