package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.ClosedForms;
import io.loadstone.stream.StreamCurves;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [StreamCurves] are tried on.
public final class StreamCurvesConcept extends SeamConcept<StreamCurves> {
    static final String FAILURE = "stream.curve-failure";
    static final String WINDOW = "stream.curve-window";
    static final String TESTS = "stream.curve-tests";

    /// By sums and products from the definitions.
    private static class Sums implements StreamCurves {
        @Override
        public double failure(int heavyKeys, int width, int depth) {
            double spared = 1;
            for (int key = 0; key < heavyKeys; key++)
                spared *= (width - 1.0) / width;
            double fails = 1;
            for (int row = 0; row < depth; row++)
                fails *= 1 - spared;
            return fails;
        }

        @Override
        public double windowError(double deviation, double slope, int window) {
            double lag = 0;
            for (int age = 0; age < window; age++)
                lag += slope * age / window;
            return deviation * deviation / window + lag * lag;
        }

        @Override
        public int bestWindow(double deviation, double slope) {
            int best = 1;
            for (int window = 2; window < 3 * Math.cbrt(Math.pow(deviation / slope, 2)) + 10; window++)
                if (windowError(deviation, slope, window) < windowError(deviation, slope, best))
                    best = window;
            return best;
        }

        @Override
        public double anyFalseAlarm(double alpha, int tests) {
            double any = 0;
            for (int test = 0; test < tests; test++)
                any += alpha * (1 - any);
            return any;
        }
    }

    static final StreamCurves EXACT = new Sums();

    static final List<Mutant<StreamCurves>> MUTANTS = List.of(
            mutant("union-bound", "The chances of all heavy keys are added.",
                    "Two keys may collide at once. Is that counted twice?", FAILURE,
                    () -> new Sums() {
                        @Override
                        public double failure(int heavyKeys, int width, int depth) {
                            return Math.pow(Math.min(1, (double) heavyKeys / width), depth);
                        }
                    }),
            mutant("all-keys-in-one-row", "Rows and keys are taken for one another.",
                    "What has to happen in every row, and what for some key?",
                    FAILURE, () -> new Sums() {
                        @Override
                        public double failure(int heavyKeys, int width, int depth) {
                            return 1 - Math.pow(1 - Math.pow(1.0 / width, depth), heavyKeys);
                        }
                    }),
            mutant("lag-half-window", "The lag is half the window.",
                    "How old is the mean of a window of a single value?", WINDOW,
                    () -> new Sums() {
                        @Override
                        public double windowError(double deviation, double slope, int window) {
                            return deviation * deviation / window + Math.pow(slope * window / 2, 2);
                        }
                    }),
            mutant("lag-not-squared", "The bias is added, not its square.",
                    "What is the square of a sum of a constant and a scatter around zero?",
                    WINDOW, () -> new Sums() {
                        @Override
                        public double windowError(double deviation, double slope, int window) {
                            return deviation * deviation / window + Math.abs(slope) * (window - 1) / 2;
                        }
                    }),
            mutant("alarms-added", "The levels of all tests are added.",
                    "What is the chance of an alarm in two hundred tests of level 1 %?", TESTS,
                    () -> new Sums() {
                        @Override
                        public double anyFalseAlarm(double alpha, int tests) {
                            return alpha * tests;
                        }
                    }),
            mutant("difference-from-one", "A small probability is computed as a difference from 1.",
                    "How many digits of 1 - (1 - 1e-15) are right?", TESTS, () -> new Sums() {
                        @Override
                        public double anyFalseAlarm(double alpha, int tests) {
                            return 1 - Math.pow(1 - alpha, tests);
                        }
                    }));

    static final Suspects<StreamCurves> SUSPECTS = new Suspects<>(MUTANTS, StreamCurvesConcept::questions);

    public StreamCurvesConcept() {
        super("stream", StreamCurves.class, StreamCurvesGuarantees.Suite.class, ClosedForms::new,
                Map.of("sums", right(Sums::new), "logarithms", right(() -> new Sums() {
                    @Override
                    public double failure(int heavyKeys, int width, int depth) {
                        return heavyKeys == 0
                                ? 0
                                : Math.exp(depth * Math.log(-Math.expm1(heavyKeys * Math.log1p(-1.0 / width))));
                    }
                })), MUTANTS);
    }

    private static void questions(Answers answers, StreamCurves curves) {
        for (int m = 1; m < 4; m++) {
            int n = m;
            answers.add(() -> curves.failure(n, 5, 3));
            answers.add(() -> curves.windowError(2, 0.5, n));
            answers.add(() -> curves.anyFalseAlarm(0.25, n));
            answers.add(() -> curves.anyFalseAlarm(1e-15, n));
        }
    }
}
