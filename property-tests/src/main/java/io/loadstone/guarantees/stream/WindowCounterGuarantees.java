package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.stream.WindowCounter;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [WindowCounter].
public interface WindowCounterGuarantees {

    /// The implementation under judgement.
    default WindowCounter counter() {
        return Run.current().components().component(WindowCounter.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WindowCounterGuarantees {}

    @Guarantee(id = WindowCounterConcept.ERROR, claim = "sw.epsilon",
            law = "After every bit |estimate - true| <= true / (2 (r - 1)): on random streams, on bursts, on ones alone, and on ones that stop.",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363, theorem 1",
            hint = "Only the oldest bucket is uncertain. Between which numbers of ones does it lie?")
    @Deterministic
    default void theErrorIsBounded(@ForAll @IntRange(min = 1, max = 70) int window,
            @ForAll @IntRange(min = 2, max = 6) int perSize, @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(min = 1, max = 250) int bits, Trial trial) {
        boolean[] stream = stream(kind, bits, trial.judgesRandom());
        double[] estimates = counter().open(window, perSize).add(stream.clone());
        for (int i = 0; i < bits; i++) {
            int from = Math.max(0, i + 1 - window);
            int ones = ones(stream, from, i + 1);
            double estimate = estimates[i];
            int seen = i + 1;
            WindowCounterConcept.SUSPECTS.check(trial, counter(),
                    Math.abs(estimate - ones) <= ones / (2.0 * (perSize - 1)) + 1e-9,
                    () -> "W = %d, r = %d, after %s: the estimate is %s, the truth %d, and %s is allowed".formatted(
                            window, perSize, text(stream, seen), estimate, ones, ones / (2.0 * (perSize - 1))));
        }
    }

    private static boolean[] stream(int kind, int bits, RandomGenerator judge) {
        boolean[] stream = new boolean[bits];
        int burst = 1 + judge.nextInt(90);
        int pause = 1 + judge.nextInt(90);
        double density = judge.nextDouble();
        for (int i = 0; i < bits; i++)
            stream[i] = switch (kind) {
                case 0 -> judge.nextDouble() < density;
                case 1 -> true;
                case 2 -> i % (burst + pause) < burst;
                case 3 -> i < bits / 2;
                default -> i == 0 || judge.nextInt(30) == 0;
            };
        return stream;
    }

    private static int ones(boolean[] stream, int from, int to) {
        int ones = 0;
        for (int i = from; i < to; i++)
            ones += stream[i] ? 1 : 0;
        return ones;
    }

    private static String text(boolean[] stream, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.append(stream[i] ? '1' : '0');
        return text.toString();
    }

    @Guarantee(id = WindowCounterConcept.BUCKETS, claim = "sw.log-space",
            law = "The sizes are powers of two that do not fall with age, at most r of each; there are at most r (floor(log2(W/(r-1) + 1)) + 1) buckets.",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363, theorem 2",
            hint = "A window full of ones: how many buckets of each size are there, and how large is the oldest?")
    @Deterministic
    default void bucketsAreFew(@ForAll @IntRange(min = 1, max = 2000) int window,
            @ForAll @IntRange(min = 2, max = 8) int perSize, @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(min = 1, max = 3000) int bits, Trial trial) {
        var open = counter().open(window, perSize);
        boolean[] stream = stream(kind, bits, trial.judgesRandom());
        double bound = perSize * (Math.floor(Math.log(window / (perSize - 1.0) + 1) / Math.log(2)) + 1);
        int step = Math.max(1, bits / 5);
        for (int from = 0; from < bits; from += step) {
            open.add(Arrays.copyOfRange(stream, from, Math.min(bits, from + step)));
            long[] sizes = open.buckets();
            int seen = Math.min(bits, from + step);
            WindowCounterConcept.SUSPECTS.check(trial, counter(), sizes.length <= bound && inOrder(sizes, perSize),
                    () -> "W = %d, r = %d, after %d bits of which the last W hold %d ones: %d buckets of the sizes %s; %.0f are allowed"
                            .formatted(window, perSize, seen, ones(stream, Math.max(0, seen - window), seen),
                                    sizes.length, Arrays.toString(sizes), bound));
        }
    }

    private static boolean inOrder(long[] sizes, int perSize) {
        int same = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (Long.bitCount(sizes[i]) != 1 || (i > 0 && sizes[i] < sizes[i - 1]))
                return false;
            same = i > 0 && sizes[i] == sizes[i - 1] ? same + 1 : 1;
            if (same > perSize)
                return false;
        }
        return true;
    }

    @Guarantee(id = WindowCounterConcept.SIZE, claim = "sw.epsilon",
            law = "An error of epsilon asks for r = 1 + ceil(1/(2 epsilon)) buckets a size: 2 for 1/2, 6 for 0.1, 51 for 0.01.",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363, theorem 1",
            hint = "Solve 1/(2 (r - 1)) <= epsilon for r.")
    @Deterministic
    default void theErrorSetsTheBucketsPerSize(@ForAll @IntRange(min = 1, max = 512) int parts, Trial trial) {
        double epsilon = parts / 1024.0; // exact, so that rounding decides nothing
        WindowCounterConcept.SUSPECTS.demand(trial, counter(), counter().bucketsPerSize(epsilon),
                1 + Math.ceilDiv(512, parts), () -> "buckets a size for epsilon = " + epsilon);
    }
}
