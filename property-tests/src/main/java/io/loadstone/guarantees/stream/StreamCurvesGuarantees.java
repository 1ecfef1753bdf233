package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.stream.StreamCurves;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [StreamCurves].
public interface StreamCurvesGuarantees {

    /// The implementation under judgement.
    default StreamCurves curves() {
        return Run.current().components().component(StreamCurves.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements StreamCurvesGuarantees {}

    @Guarantee(id = StreamCurvesConcept.FAILURE, claim = "cms.error",
            law = "m heavy keys make a sketch of d rows of w counters fail with probability (1 - (1 - 1/w)^m)^d.",
            source = "independent, fully random hash functions; Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001 (bound)",
            hint = "When does one row *not* fail?")
    @Deterministic
    default void failureOfTheNearWorstCase(@ForAll @IntRange(max = 120) int heavy,
            @ForAll @IntRange(min = 2, max = 400) int width, @ForAll @IntRange(min = 1, max = 8) int depth,
            Trial trial) {
        demand(trial, curves().failure(heavy, width, depth), StreamCurvesConcept.EXACT.failure(heavy, width, depth),
                "%d heavy keys in %d rows of %d".formatted(heavy, depth, width));
    }

    @Guarantee(id = StreamCurvesConcept.WINDOW, claim = "drift.window",
            law = "The mean of the last W values of a drifting stream has the squared error s^2/W + (slope (W-1)/2)^2; no window has less than the best one.",
            source = "bias and variance of a mean; Kuh, Petsche & Rivest 1991 (drift that is slow enough)",
            hint = "How old are the values in the window, on average?")
    @Deterministic
    default void errorOfAWindow(@ForAll @IntRange(min = 1, max = 40) int tenths,
            @ForAll @IntRange(min = 1, max = 200) int thousandths, @ForAll @IntRange(min = 1, max = 300) int window,
            Trial trial) {
        double deviation = tenths / 10.0;
        double slope = (window % 2 == 0 ? 1 : -1) * thousandths / 1000.0;
        demand(trial, curves().windowError(deviation, slope, window),
                StreamCurvesConcept.EXACT.windowError(deviation, slope, window),
                "deviation %s, slope %s, W = %d".formatted(deviation, slope, window));
        int best = curves().bestWindow(deviation, slope);
        int expected = StreamCurvesConcept.EXACT.bestWindow(deviation, slope);
        StreamCurvesConcept.SUSPECTS.check(trial, curves(),
                best >= 1 && Agreement.within(StreamCurvesConcept.EXACT.windowError(deviation, slope, best),
                        StreamCurvesConcept.EXACT.windowError(deviation, slope, expected), 1e-12),
                () -> "deviation %s, slope %s: the best window is %d, not %d".formatted(deviation, slope, expected,
                        best));
    }

    @Guarantee(id = StreamCurvesConcept.TESTS, claim = "drift.tests",
            law = "At least one of n independent tests of level alpha raises a false alarm with probability 1 - (1 - alpha)^n, to twelve digits also for alpha = 1e-15.",
            source = "Sidak 1967, doi:10.1080/01621459.1967.10482935",
            hint = "When does no test raise an alarm? And what is left of 1 - (1 - 1e-15) in a double?")
    @Deterministic
    default void alarmsOfRepeatedTests(@ForAll @IntRange(min = 1, max = 15) int exponent,
            @ForAll @IntRange(max = 2000) int tests, Trial trial) {
        double alpha = Math.pow(10, -exponent);
        demand(trial, curves().anyFalseAlarm(alpha, tests), StreamCurvesConcept.EXACT.anyFalseAlarm(alpha, tests),
                "%d tests of level 1e-%d".formatted(tests, exponent));
    }

    private void demand(Trial trial, double seen, double expected, String question) {
        StreamCurvesConcept.SUSPECTS.check(trial, curves(), Agreement.within(seen, expected, 1e-9),
                () -> "%s: %s instead of %s".formatted(question, seen, expected));
    }
}
