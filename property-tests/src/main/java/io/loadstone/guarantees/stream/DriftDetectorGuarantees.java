package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.RateAtMost;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Mutant;
import io.loadstone.stream.DriftDetector;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [DriftDetector].
public interface DriftDetectorGuarantees {

    /// The implementation under judgement.
    default DriftDetector detector() {
        return Run.current().components().component(DriftDetector.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DriftDetectorGuarantees {}

    @Guarantee(id = DriftDetectorConcept.ALARMS, claim = "drift.tests",
            law = "While nothing changes, an alarm is ever raised with probability at most delta; here within 1,000 bits, delta = 0.05.",
            source = "Bifet & Gavalda 2007, doi:10.1137/1.9781611972771.42, theorem 3.1; Hoeffding 1963, doi:10.1080/01621459.1963.10500830",
            hint = "How many tests does your detector make in a thousand values, and what may each of them spend?")
    @Statistical
    default void falseAlarmsAreRareOverTheWholeStream(@ForAll @IntRange(min = 1, max = 5) int tenths, Trial trial) {
        trial.known(mistakes());
        RateAtMost alarms = trial.process("alarms",
                () -> new RateAtMost(Stream.concat(Stream.of(new RateAtMost.Alternative("knows-the-change", _ -> 1)),
                        DoubleStream.of(0.13, 0.3, 0.5, 0.7, 0.9)
                                .mapToObj(rate -> new RateAtMost.Alternative("per-step-level", _ -> rate)))
                        .toList()));
        double[] stream = new double[1000];
        for (int i = 0; i < 5; i++) {
            bits(stream, 0, stream.length, tenths / 10.0, trial.judgesRandom());
            alarms.observe(DriftDetectorConcept.any(detector().open(0.05).update(stream.clone())), 0.05);
        }
        if (trial.refuted())
            DriftDetectorConcept.FALSE_ALARMS.diagnose(trial, detector());
    }

    private static void bits(double[] stream, int from, int to, double mean, RandomGenerator judge) {
        for (int i = from; i < to; i++)
            stream[i] = judge.nextDouble() < mean ? 1 : 0;
    }

    @Guarantee(id = DriftDetectorConcept.DELAY, claim = "drift.tests",
            law = "With delta = 0.01, a mean that jumps by 1/2 after 500 bits, up or down, raises an alarm within 128 bits at least every second time.",
            source = "Lorden 1971, doi:10.1214/aoms/1177693055 (what the least delay can be); Bifet & Gavalda 2007, doi:10.1137/1.9781611972771.42",
            hint = "What must the difference of two means exceed, with 64 values on one side? And in which direction?")
    @Statistical
    default void changesAreNoticedInTime(Trial trial) {
        for (boolean rising : new boolean[]{true, false}) {
            RateAtMost missed = trial.process(rising ? "rise" : "fall",
                    () -> new RateAtMost(List.of(new RateAtMost.Alternative("too-late", _ -> 0.75))));
            double[] stream = new double[628];
            for (int i = 0; i < 5; i++) {
                RandomGenerator judge = trial.judgesRandom();
                bits(stream, 0, 500, rising ? 0.25 : 0.75, judge);
                bits(stream, 500, 628, rising ? 0.75 : 0.25, judge);
                boolean[] alarms = detector().open(0.01).update(stream.clone());
                missed.observe(!DriftDetectorConcept.any(Arrays.copyOfRange(alarms, 500, 628)), 0.5);
            }
        }
        if (trial.refuted())
            DriftDetectorConcept.SUSPECTS.diagnose(trial, detector());
    }

    @Guarantee(id = DriftDetectorConcept.WINDOW, claim = "drift.window",
            law = "The window grows by one a value while nothing changes. When zeros turn into ones, it keeps at least half of the ones at the alarm, has dropped the zeros but for 32 a hundred ones later, and no alarm follows after that.",
            source = "Bifet & Gavalda 2007, doi:10.1137/1.9781611972771.42",
            hint = "Write down the window before the alarm, at the alarm, and a hundred values later.")
    @Deterministic
    default void theWindowDropsWhatIsOld(@ForAll @IntRange(min = 300, max = 500) int before,
            @ForAll @IntRange(max = 1) int first, Trial trial) {
        var open = detector().open(0.01);
        double[] old = new double[before];
        Arrays.fill(old, first);
        boolean early = DriftDetectorConcept.any(open.update(old));
        int grown = open.window();
        DriftDetectorConcept.SUSPECTS.check(trial, detector(), !early && grown == before,
                () -> "%d equal values: a window of %d%s".formatted(before, grown, early ? " and an alarm" : ""));
        boolean alarmed = false;
        for (int fresh = 1; fresh <= 100; fresh++) {
            boolean alarm = open.update(1.0 - first)[0];
            if (alarm && !alarmed) {
                int now = fresh;
                int window = open.window();
                DriftDetectorConcept.SUSPECTS.check(trial, detector(), 2 * window >= now,
                        () -> "%d equal values, then %d others: at the alarm a window of %d".formatted(before, now,
                                window));
            }
            alarmed |= alarm;
        }
        int window = open.window();
        DriftDetectorConcept.SUSPECTS.check(trial, detector(), window <= 132,
                () -> "%d equal values, then 100 others: a window of %d".formatted(before, window));
        double[] more = new double[200];
        Arrays.fill(more, 1.0 - first);
        boolean again = DriftDetectorConcept.any(open.update(more));
        DriftDetectorConcept.SUSPECTS.check(trial, detector(), !again,
                () -> "%d equal values, then others: an alarm more than 100 values after the change".formatted(before));
    }

    @Guarantee(id = DriftDetectorConcept.RANGE, claim = "drift.tests",
            law = "A value outside [0, 1], or none at all (NaN), is refused: the bound on false alarms needs one on the values.",
            source = "Hoeffding 1963, doi:10.1080/01621459.1963.10500830",
            hint = "What does a single value of a million do to a mean?")
    @Deterministic
    default void valuesAreBounded(@ForAll @IntRange(max = 3) int which, Trial trial) {
        double value = new double[]{-0.01, 1.01, 1e6, Double.NaN}[which];
        boolean refused = false;
        try {
            detector().open(0.05).update(0.5, value);
        } catch (IllegalArgumentException e) {
            refused = true;
        }
        boolean told = refused;
        DriftDetectorConcept.SUSPECTS.check(trial, detector(), told, () -> "the value %s was taken".formatted(value));
    }

    @Guarantee(id = DriftDetectorConcept.BLIND, claim = "drift.definition",
            law = "What a detector says is a function of delta and its stream: two streams with the same x get the same answers, whatever their labels, and whatever other detectors see. A change of P(y|x) alone is invisible without labels.",
            source = "Gama et al. 2014, doi:10.1145/2523813, section 2.1",
            hint = "What does your detector know that is not in its own stream?")
    @Deterministic
    default void withoutLabelsRealDriftIsInvisible(@ForAll @IntRange(min = 1, max = 60) int length, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        double[] x = new double[length * 10];
        bits(x, 0, x.length / 2, judge.nextDouble(), judge);
        bits(x, x.length / 2, x.length, judge.nextDouble(), judge);
        var first = detector().open(0.05);
        boolean[] answers = first.update(x.clone());
        int window = first.window();
        var second = detector().open(0.05);
        boolean[] again = second.update(x.clone());
        int windowAgain = second.window();
        if (detector().open(0.05).window() > 0)
            trial.diagnose(DriftDetectorConcept.SHARED_STATE.mistake());
        trial.check(Arrays.equals(answers, again) && window == windowAgain,
                () -> "%d samples with the same x twice: windows of %d and %d".formatted(x.length, window,
                        windowAgain));
    }

    private static List<Mistake> mistakes() {
        return DriftDetectorConcept.MUTANTS.stream().map(Mutant::mistake).toList();
    }
}
