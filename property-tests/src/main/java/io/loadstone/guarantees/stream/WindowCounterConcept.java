package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.stream.Histograms.Fault;
import io.loadstone.stream.ExponentialHistogram;
import io.loadstone.stream.WindowCounter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// What the guarantees of the seam [WindowCounter] are tried on.
public final class WindowCounterConcept extends SeamConcept<WindowCounter> {
    static final String ERROR = "stream.dgim-error";
    static final String BUCKETS = "stream.dgim-buckets";
    static final String SIZE = "stream.dgim-size";

    static final List<Mutant<WindowCounter>> MUTANTS = List.of(
            faulty("whole-last-bucket", "The oldest bucket counts in full.",
                    "How many of its ones may have left already?",
                    ERROR, Fault.WHOLE_LAST),
            faulty("drops-last-bucket", "The oldest bucket does not count.",
                    "One of its ones is inside for sure. Which?", ERROR,
                    Fault.DROPS_LAST),
            faulty("half-last-bucket", "The oldest bucket counts half.",
                    "The only one in the window is a bucket of its own. What is the estimate?",
                    ERROR, Fault.HALF_LAST),
            faulty("expires-late", "A bucket leaves one step too late.",
                    "W = 1: a one, then a zero. How many ones are in the window?",
                    ERROR, Fault.EXPIRES_LATE),
            faulty("expires-early", "A bucket leaves one step too early.",
                    "W = 1: a one comes. How many ones are in the window?", ERROR,
                    Fault.EXPIRES_EARLY),
            faulty("never-expires", "Buckets stay for ever.", "A thousand zeros come after the last one. What is left?",
                    ERROR + " " + BUCKETS, Fault.NEVER_EXPIRES),
            faulty("older-time", "A merged bucket keeps the older of the two times.",
                    "When does the last one of the merged bucket leave the window?", ERROR, Fault.OLDER_TIME),
            faulty("merges-newest", "The two newest buckets of a size are merged.",
                    "In which order are the sizes and the times after that?",
                    ERROR, Fault.MERGES_NEWEST),
            faulty("one-more-per-size", "A size may have r + 1 buckets.",
                    "When there are r buckets of a size and one more comes, what happens?",
                    BUCKETS, Fault.ONE_MORE),
            faulty("never-merges", "Each one keeps a bucket of its own.", "How many buckets has a window full of ones?",
                    BUCKETS,
                    Fault.NEVER_MERGES),
            mutant("size-of-epsilon", "The number of buckets a size is not the one that the error asks for.",
                    "Which r makes 1/(2 (r - 1)) at most epsilon?", SIZE,
                    () -> sized(e -> (int) Math.ceil(1 / (2 * e))),
                    () -> sized(e -> 1 + (int) Math.ceil(1 / e)), () -> sized(e -> 1 + (int) (1 / (2 * e)))));

    static final Suspects<WindowCounter> SUSPECTS = new Suspects<>(MUTANTS, WindowCounterConcept::questions);

    public WindowCounterConcept() {
        super("stream", WindowCounter.class, WindowCounterGuarantees.Suite.class, ExponentialHistogram::new,
                Map.of("levels", right(() -> Histograms.of(Fault.NONE)), "ring", right(BucketRing::new),
                        "all-bits", new Concept.Variant<>(() -> new WindowCounter() {
                            @Override
                            public int bucketsPerSize(double epsilon) {
                                return new ExponentialHistogram().bucketsPerSize(epsilon);
                            }

                            @Override
                            public Counter open(int window, int perSize) {
                                return new Histograms.Exact(window);
                            }
                        }, List.of(BUCKETS))),
                MUTANTS);
    }

    private static Mutant<WindowCounter> faulty(String name, String mistake, String hint, String refutedBy,
            Fault fault) {
        return mutant(name, mistake, hint, refutedBy, () -> Histograms.of(fault));
    }

    private static WindowCounter sized(ToIntFunction<Double> perSize) {
        return new WindowCounter() {
            @Override
            public int bucketsPerSize(double epsilon) {
                return perSize.applyAsInt(epsilon);
            }

            @Override
            public Counter open(int window, int size) {
                return new ExponentialHistogram().open(window, size);
            }
        };
    }

    private static void questions(Answers answers, WindowCounter counter) {
        answers.add(() -> counter.bucketsPerSize(0.25) == 3 && counter.bucketsPerSize(0.03) == 18);
        for (int perSize = 2; perSize < 4; perSize++) {
            var open = counter.open(9, perSize);
            var random = new SplittableRandom(perSize);
            for (int i = 0; i < 40; i++) {
                boolean bit = i < 20 || random.nextInt(4) == 0;
                answers.add(() -> Arrays.toString(open.add(bit)));
            }
            answers.add(() -> Arrays.toString(open.buckets()));
        }
    }
}
