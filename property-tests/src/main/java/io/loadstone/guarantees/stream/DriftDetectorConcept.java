package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.stream.Detectors.Fault;
import io.loadstone.stream.AdaptiveWindow;
import io.loadstone.stream.DriftDetector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the guarantees of the seam [DriftDetector] are tried on.
public final class DriftDetectorConcept extends SeamConcept<DriftDetector> {
    static final String ALARMS = "stream.drift-false-alarms";
    static final String DELAY = "stream.drift-delay";
    static final String WINDOW = "stream.drift-window";
    static final String RANGE = "stream.drift-range";
    static final String BLIND = "stream.drift-blind";

    static final Mutant<DriftDetector> SHARED_STATE = faulty("shared-state",
            "All detectors of one kind share what they have seen.",
            "Two streams are watched. Must they know of each other?",
            BLIND, Fault.ONE_FOR_ALL);

    static final List<Mutant<DriftDetector>> MUTANTS = List.of(
            faulty("per-step-level", "Each value spends the whole delta.",
                    "A thousand tests of level 1 %: how many alarms?", ALARMS,
                    Fault.PER_STEP),
            faulty("one-sided", "Only a rise is noticed.", "What if the mean falls?", DELAY, Fault.ONE_SIDED),
            faulty("deaf", "The threshold is so high that changes are noticed far too late.",
                    "What does a later alarm cost, and what does an earlier one?",
                    DELAY, Fault.DEAF),
            faulty("never-shrinks", "The window keeps what came before the change.",
                    "Which values tell of the present mean after an alarm?",
                    WINDOW, Fault.NEVER_SHRINKS),
            faulty("forgets-all", "An alarm empties the window, also of what came after the change.",
                    "Which of the last values came before the change and which after it?", WINDOW, Fault.FORGETS_ALL),
            mutant("cries-on", "After the first alarm every value raises one: nothing is set back.",
                    "When is a change over?", WINDOW, () -> Detectors.of(Fault.CRIES_ON),
                    CumulativeSums::withoutResetAfterAlarm),
            mutant("cusum-that-wanders", "The cumulative sum is not set back when it falls below zero.",
                    "A sum of n deviations scatters by the root of n. Which threshold does it never cross?", ALARMS,
                    CumulativeSums::thatWander),
            mutant("knows-the-change", "The alarm comes at a time that is known beforehand, whatever the values are.",
                    "What do you answer on a stream that does not change at all?", ALARMS, () -> _ -> new Timed(520)),
            faulty("unbounded-values", "Values outside [0, 1] are taken like all others.",
                    "What does Hoeffding's inequality ask for?", RANGE,
                    Fault.UNBOUNDED),
            SHARED_STATE);

    static final Suspects<DriftDetector> SUSPECTS = new Suspects<>(MUTANTS, DriftDetectorConcept::questions);
    /// Of a false alarm only these can be guilty.
    static final Suspects<DriftDetector> FALSE_ALARMS = new Suspects<>(
            MUTANTS.stream().filter(mutant -> mutant.refutedBy().contains(ALARMS)).toList(),
            DriftDetectorConcept::questions);

    public DriftDetectorConcept() {
        super("stream", DriftDetector.class, DriftDetectorGuarantees.Suite.class, AdaptiveWindow::new,
                Map.of("every-split", right(() -> Detectors.of(Fault.NONE)), "blocks", right(() -> Blocks::new)),
                MUTANTS);
    }

    private static Mutant<DriftDetector> faulty(String name, String mistake, String hint, String refutedBy,
            Fault fault) {
        return mutant(name, mistake, hint, refutedBy, () -> Detectors.of(fault));
    }

    /// Looks only at the end of each block of 16, and holds the last one to four blocks against all before them: fewer tests, so
    /// that each may spend more.
    private static final class Blocks implements DriftDetector.Detector {
        private static final int BLOCK = 16;
        private final double delta;
        private double[] sums = {0};
        private long time;

        Blocks(double delta) {
            this.delta = delta;
        }

        @Override
        public boolean[] update(double... values) {
            boolean[] alarms = new boolean[values.length];
            for (int i = 0; i < values.length; i++)
                alarms[i] = update(values[i]);
            return alarms;
        }

        private boolean update(double value) {
            if (!(value >= 0 && value <= 1))
                throw new IllegalArgumentException("a value must lie in 0..1, got " + value);
            sums = Arrays.copyOf(sums, sums.length + 1);
            sums[sums.length - 1] = sums[sums.length - 2] + value;
            if (++time % BLOCK != 0)
                return false;
            double look = time / (double) BLOCK;
            double level = delta / (look * (look + 1)) / 4;
            for (int newer = BLOCK; newer <= 4 * BLOCK && newer < window(); newer += BLOCK) {
                int older = window() - newer;
                double gap = (sums[window()] - sums[older]) / newer - (sums[older] - sums[0]) / older;
                if (Math.abs(gap) >= Math.sqrt((1.0 / older + 1.0 / newer) / 2 * Math.log(2 / level))) {
                    sums = Arrays.copyOfRange(sums, older, sums.length);
                    return true;
                }
            }
            return false;
        }

        @Override
        public int window() {
            return sums.length - 1;
        }
    }

    /// An alarm at a time that is known beforehand, and never else: it sees each change of which it was told.
    private static final class Timed implements DriftDetector.Detector {
        private final int alarm;
        private int time;

        Timed(int alarm) {
            this.alarm = alarm;
        }

        @Override
        public boolean[] update(double... values) {
            boolean[] alarms = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                if (!(values[i] >= 0 && values[i] <= 1))
                    throw new IllegalArgumentException("a value must lie in 0..1, got " + values[i]);
                alarms[i] = ++time == alarm;
            }
            return alarms;
        }

        @Override
        public int window() {
            return time < alarm ? time : time - alarm + 1;
        }
    }

    private static void questions(Answers answers, DriftDetector detector) {
        answers.add(() -> {
            detector.open(0.05).update(0.5, 1.5);
            return "took 1.5";
        });
        answers.add(() -> any(detector.open(0.05).update(new double[600])));
        answers.add(() -> {
            var random = new SplittableRandom(1);
            double[] bits = new double[3000];
            Arrays.setAll(bits, _ -> random.nextInt(2));
            return any(detector.open(0.001).update(bits));
        });
        for (double before : new double[]{0, 1}) {
            var open = detector.open(0.05);
            double[] old = new double[400];
            Arrays.fill(old, before);
            double[] fresh = new double[400];
            Arrays.fill(fresh, 1 - before);
            answers.add(() -> any(open.update(old)));
            answers.add(() -> open.window() == 400);
            boolean[] alarms = new boolean[400];
            int[] window = new int[1];
            answers.add(() -> {
                for (int i = 0; i < 400; i++) {
                    alarms[i] = open.update(fresh[i])[0];
                    if (alarms[i])
                        window[0] = open.window();
                    if (alarms[i])
                        return i < 128;
                }
                return "never";
            });
            answers.add(() -> window[0] == 0);
            answers.add(() -> any(Arrays.copyOfRange(open.update(fresh), 200, 400)));
            answers.add(() -> open.window() > 700);
        }
        answers.add(() -> {
            double[] mixed = new double[300];
            Arrays.setAll(mixed, i -> (i * 7919 % 13) / 12.0);
            return any(detector.open(0.9).update(mixed)); // a pattern that repeats: no test worth its name should cry
        });
    }

    static boolean any(boolean[] alarms) {
        for (boolean alarm : alarms)
            if (alarm)
                return true;
        return false;
    }
}
