package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.RingWindow;
import io.loadstone.stream.WindowAggregate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [WindowAggregate] are tried on.
public final class WindowAggregateConcept extends SeamConcept<WindowAggregate> {
    static final String EXACT = "stream.window-exact";
    static final String STABLE = "stream.window-stable";
    static final String SPACE = "stream.window-space";

    static final Mutant<WindowAggregate> KEEPS_HISTORY = mutant("keeps-history", "Every value of the stream is kept.",
            "Which values will no query ever ask for?", SPACE,
            () -> size -> new Windows(size) {
                private int seen;

                @Override
                public void add(double... values) {
                    seen += values.length;
                    super.add(values);
                }

                @Override
                public int held() {
                    return seen;
                }
            },
            () -> size -> new Windows(size) {
                private final List<Double> history = new ArrayList<>();

                @Override
                public void add(double... values) {
                    for (double value : values)
                        history.add(value);
                    super.add(values);
                }
            });

    static final Mutant<WindowAggregate> COPIES = mutant("copies-per-query",
            "A query copies the window before it looks at it.",
            "A window of a million values is asked for its sum after each one. How much is copied?", SPACE,
            () -> size -> new Windows(size) {
                @Override
                public double sum() {
                    return new ArrayList<>(window).stream().mapToDouble(x -> x).sum();
                }
            },
            () -> size -> new Windows(size) {
                @Override
                public double max() {
                    if (window.isEmpty())
                        throw new IllegalStateException("empty");
                    Double[] sorted = window.toArray(Double[]::new);
                    Arrays.sort(sorted);
                    return sorted[sorted.length - 1];
                }
            },
            () -> size -> new Windows(size) {
                @Override
                public double variance() {
                    double[] copy = window.stream().mapToDouble(x -> x).toArray();
                    double mean = sum() / window.size();
                    return Arrays.stream(copy).map(x -> (x - mean) * (x - mean)).sum() / copy.length;
                }
            });

    static final List<Mutant<WindowAggregate>> MUTANTS = List.of(
            mutant("evicts-late", "A value leaves one step too late.",
                    "W = 1: how many values are in the window after the second one?",
                    EXACT + " " + SPACE, () -> size -> new Windows(size + 1)),
            mutant("evicts-early", "A value leaves one step too early.",
                    "W = 2: which values are in the window after the second one?",
                    EXACT, () -> size -> new Windows(Math.max(1, size - 1))),
            mutant("max-not-restored", "The maximum stays when its value has left.",
                    "The window saw 9, 1, 2 and 3 with W = 3. Which is the greatest of the last three?", EXACT,
                    () -> size -> new Windows(size) {
                        private double greatest = Double.NEGATIVE_INFINITY;

                        @Override
                        public void add(double... values) {
                            for (double value : values)
                                greatest = Math.max(greatest, value);
                            super.add(values);
                        }

                        @Override
                        public double max() {
                            return greatest;
                        }
                    }),
            mutant("divisor-n-minus-one", "The variance is divided by n - 1.",
                    "What is the variance of a single value?", EXACT,
                    () -> size -> new Windows(size) {
                        @Override
                        public double variance() {
                            return window.size() < 2 ? 0 : super.variance() * window.size() / (window.size() - 1);
                        }
                    }),
            mutant("divides-by-size", "A window that is not full yet is treated as if it were.",
                    "W = 10, and three values have come. What is their variance?", EXACT,
                    () -> size -> new Windows(size) {
                        @Override
                        public double variance() {
                            return super.variance() * window.size() / size;
                        }
                    }),
            mutant("difference-of-squares", "The variance is the mean of the squares less the square of the mean.",
                    "How many digits has the square of a hundred million, and how many has a double?", STABLE,
                    () -> size -> new Windows(size) {
                        @Override
                        public double variance() {
                            double mean = sum() / window.size();
                            return window.stream().mapToDouble(x -> x * x).sum() / window.size() - mean * mean;
                        }
                    }),
            KEEPS_HISTORY, COPIES);

    static final Suspects<WindowAggregate> SUSPECTS = new Suspects<>(MUTANTS, WindowAggregateConcept::questions);

    public WindowAggregateConcept() {
        super("stream", WindowAggregate.class, WindowAggregateGuarantees.Suite.class, RingWindow::new,
                Map.of("list", right(() -> Windows::new), "two-stacks", right(() -> Windows.TwoStacks::new)), MUTANTS);
    }

    private static void questions(Answers answers, WindowAggregate aggregate) {
        for (int size = 1; size < 4; size++) {
            var open = aggregate.open(size);
            for (int value : new int[]{9, 1, 2, 3, -7}) {
                open.add(value);
                answers.add(open::sum);
                answers.add(open::max);
                answers.add(() -> Math.round(open.variance() * 1e6));
            }
        }
        answers.add(() -> {
            var open = aggregate.open(4);
            open.add(1e8, 1e8 + 1, 1e8 + 2, 1e8 + 3);
            return Math.abs(open.variance() - 1.25) < 1e-5;
        });
    }
}
