package io.loadstone.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Compares two times on a machine that may be noisy: 'A takes at most `claimed` times as long as B'.
///
/// A and B run in pairs, in an order decided by a coin for each pair, in one process. From the ratios `a_i / b_i` comes an interval for
/// their median that holds at all times at once: a ratio `r` is left out once the numbers of pairs above and below it are too uneven for a
/// fair coin (a Beta(1/2, 1/2) mixture against 1/2, as in [ConfidenceSequence]). So only signs count: an outlier of a thousand times
/// weighs as much as any other pair, and a noisy machine gives a wide interval, never a wrong one.
///
/// Why it cannot accuse A when A is B: then both orders of a pair are the same thing, so, whatever the load does and has done, the
/// coin makes `a > b` as likely as `a < b`.
///
/// The claim is supported when the whole interval lies at or below it, refuted when the whole interval lies above it, and
/// inconclusive when the pairs are spent before. A time is not a pass or a fail: where a count exists, judge the count.
///
/// Source: Howard & Ramdas 2022, "Sequential estimation of quantiles", doi:10.3150/21-BEJ1388; for the coin, Fisher 1935, The Design of
/// Experiments.
///
/// @param claimed the ratio of the times of A and B that A must keep, positive
/// @param alpha chance that a true claim is ever refuted, or a false one ever supported
/// @param most pairs before it gives up
public record PairedRatio(double claimed, double alpha, int most) {

    /// What came out.
    ///
    /// @param outcome SUPPORTED, REFUTED or INCONCLUSIVE
    /// @param ratio median of A's time over B's, with its interval
    /// @param pairs how many were run
    /// @param cause why, in one sentence
    public record Result(Outcome outcome, Metric ratio, int pairs, String cause) {}

    public PairedRatio {
        if (!(claimed > 0 && claimed < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("claimed must be positive, got " + claimed);
        if (!(alpha > 0 && alpha < 1))
            throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
        if (most < 1)
            throw new IllegalArgumentException("most must be at least 1, got " + most);
    }

    /// Runs pairs until the verdict stands. Warm both up before.
    ///
    /// @param nanos the clock, in nanoseconds, for example `System::nanoTime`
    /// @param coin decides who runs first; must not depend on the times
    public Result judge(Runnable a, Runnable b, LongSupplier nanos, RandomGenerator coin) {
        double[] ratios = new double[most];
        for (int pairs = 1;; pairs++) {
            boolean first = coin.nextBoolean();
            double before = time(first ? a : b, nanos);
            double after = time(first ? b : a, nanos);
            ratios[pairs - 1] = first ? before / after : after / before;
            Metric ratio = interval(ratios, pairs);
            Outcome outcome = outcome(ratio);
            if (outcome != Outcome.INCONCLUSIVE || pairs == most)
                return new Result(outcome, ratio, pairs, cause(outcome, ratio, pairs));
        }
    }

    /// At least a nanosecond, so that a coarse clock gives ties and no division by zero.
    private static double time(Runnable run, LongSupplier nanos) {
        long start = nanos.getAsLong();
        run.run();
        return Math.max(1, nanos.getAsLong() - start);
    }

    private Outcome outcome(Metric ratio) {
        if (high(ratio) <= claimed)
            return Outcome.SUPPORTED;
        return low(ratio) > claimed ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
    }

    private String cause(Outcome outcome, Metric ratio, int pairs) {
        String interval = String.format(Locale.ROOT, "%.3g (%.3g to %.3g in %d pairs), claimed is at most %.3g",
                ratio.value(), low(ratio), high(ratio), pairs, claimed);
        return switch (outcome) {
            case SUPPORTED, REFUTED -> "time ratio " + interval;
            case INCONCLUSIVE, NOT_STARTED ->
                "this machine is too noisy, or the ratio too near the claim: time ratio " + interval;
        };
    }

    private static double low(Metric ratio) {
        return ratio.low() == null ? 0 : ratio.low();
    }

    private static double high(Metric ratio) {
        return ratio.high() == null ? Double.POSITIVE_INFINITY : ratio.high();
    }

    /// Median of the ratios and the ends of the interval; null where nothing is left out on that side.
    private Metric interval(double[] ratios, int pairs) {
        double[] sorted = Arrays.copyOf(ratios, pairs);
        Arrays.sort(sorted);
        int excluded = 0; // this many of the smallest ratios, and of the greatest, lie outside
        int undecided = pairs / 2 + 1;
        while (undecided - excluded > 0) { // bisection: the more uneven the split, the stronger the evidence against a fair coin
            int middle = (excluded + undecided) / 2;
            if (2 * middle < pairs && ConfidenceSequence.logRatio(middle, pairs, 0.5) >= -Math.log(alpha))
                excluded = middle + 1;
            else
                undecided = middle;
        }
        double median = (sorted[(pairs - 1) / 2] + sorted[pairs / 2]) / 2;
        return excluded == 0
                ? new Metric(median, "1", null, null)
                : new Metric(median, "1", sorted[excluded - 1], sorted[pairs - excluded]);
    }
}
