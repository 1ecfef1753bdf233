package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.ExactTests;
import io.loadstone.shuffle.RandomTest;
import io.loadstone.shuffle.RandomTest.Tails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.NormalDistribution;

/// What the guarantees of the seam [RandomTest] are tried on.
public final class RandomTestConcept extends SeamConcept<RandomTest> {
    static final String MONOBIT = "shuffle.tests-monobit";
    static final String OCCUPANCY = "shuffle.tests-occupancy";
    static final String BIRTHDAYS = "shuffle.tests-birthdays";
    static final String RANK = "shuffle.tests-rank";
    static final String COMPLEXITY = "shuffle.tests-complexity";
    static final String ORDERS = "shuffle.tests-orders";
    static final String CHI_SQUARE = "shuffle.tests-chi-square";
    static final String TWO_SIDED = "shuffle.tests-two-sided";
    static final String FAMILY = "shuffle.tests-family";
    static final String UNIFORM = "shuffle.tests-uniform";
    static final String DEFECTS = "shuffle.tests-defects";

    static final List<Mutant<RandomTest>> MUTANTS = List.of(
            mutant("one-sided", "Only one tail counts.",
                    "Points that fill more cells than chance would: what is wrong with them?",
                    TWO_SIDED + " " + DEFECTS,
                    () -> new Batteries() {
                        @Override
                        public double pValue(Tails tails) {
                            return tails.upper();
                        }
                    }, () -> new Batteries() {
                        @Override
                        public double pValue(Tails tails) {
                            return tails.lower();
                        }
                    }),
            mutant("strict-tail", "What was seen does not belong to the upper tail: P(T > t) instead of P(T >= t).",
                    "What is the p-value of the most extreme result that there is?",
                    String.join(" ", MONOBIT, OCCUPANCY, BIRTHDAYS, RANK, COMPLEXITY, ORDERS, UNIFORM),
                    () -> new Batteries() {
                        @Override
                        Tails tails(double[] law, int seen) {
                            return strict(super.tails(law, seen));
                        }

                        @Override
                        Tails strict(Tails tails) {
                            return new Tails(tails.lower(), 1 - tails.lower());
                        }
                    }),
            mutant("not-pooled", "Small cells are left as they are.",
                    "A cell expects a hundredth and is seen once. What does it add?", CHI_SQUARE,
                    () -> new Batteries() {
                        @Override
                        boolean isSmall(double expected) {
                            return false;
                        }
                    }),
            mutant("upper-half", "Only the upper half of each word is counted.",
                    "How many bits has a word? Which of them are the worst in a linear congruential generator?",
                    MONOBIT + " " + DEFECTS, () -> new Batteries() {
                        @Override
                        public Tails monobit(int[] words) {
                            return monobit(16 * words.length,
                                    Arrays.stream(words).map(word -> Integer.bitCount(word >>> 16)).sum());
                        }
                    }),
            mutant("normal-curve", "The binomial law is replaced by a normal curve.",
                    "How far is the normal curve from the law for 32 bits, in the middle?", MONOBIT + " " + UNIFORM,
                    () -> new Batteries() {
                        @Override
                        Tails monobit(int n, int ones) {
                            double lower = new NormalDistribution(null, n / 2.0, Math.sqrt(n) / 2)
                                    .cumulativeProbability(ones);
                            return new Tails(lower, 1 - lower);
                        }
                    }),
            mutant("overlapping-points", "Each point begins with the second word of the one before.",
                    "Are two points independent that share a word?", OCCUPANCY, () -> new Batteries() {
                        @Override
                        int stride(int dimension) {
                            return 1;
                        }
                    }),
            mutant("lowest-bits", "The cell is made of the lowest bits.",
                    "Which bits of a word are its leading digits?", OCCUPANCY, () -> new Batteries() {
                        @Override
                        int coordinate(int word, int bits) {
                            return word & ((1 << bits) - 1);
                        }
                    }),
            mutant("year-not-closed", "The spacing around the end of the year is left out.",
                    "How many spacings do m birthdays have around the year?", BIRTHDAYS, () -> new Batteries() {
                        @Override
                        int equalSpacings(long[] sortedDays, long year) {
                            long[] spacings = new long[sortedDays.length - 1];
                            for (int i = 0; i < spacings.length; i++)
                                spacings[i] = sortedDays[i + 1] - sortedDays[i];
                            return spacings.length - (int) Arrays.stream(spacings).distinct().count();
                        }
                    }),
            mutant("equal-days", "The mean is that of pairs of equal birthdays, not of equal spacings.",
                    "How many pairs of spacings are there, and how likely are two of them to be equal?", BIRTHDAYS,
                    () -> new Batteries() {
                        @Override
                        double meanOfBirthdays(double m, double n) {
                            return m * m / (2 * n);
                        }
                    }),
            mutant("no-row-exchange",
                    "Elimination goes on to the next column when the row that is due has no one in this one.",
                    "What is the rank of the rows 01 and 10?", RANK + " " + UNIFORM, () -> new Batteries() {
                        @Override
                        boolean swaps(int pivot, int rank, int rows) {
                            return pivot == rank && pivot < rows;
                        }
                    }),
            mutant("highest-bit-only", "It is always the highest bit whose complexity is taken.",
                    "Which bit was asked for?", COMPLEXITY + " " + DEFECTS, () -> new Batteries() {
                        @Override
                        boolean bit(int word, int bit) {
                            return word < 0;
                        }
                    }),
            mutant("even-complexities",
                    "Each complexity up to n/2 is thought to have twice as many sequences as it has.",
                    "List the four sequences of two bits. How many have complexity 1?", COMPLEXITY + " " + UNIFORM,
                    () -> new Batteries() {
                        @Override
                        int logSequences(int n, int length) {
                            return Math.min(2 * n - 2 * length, 2 * length);
                        }
                    }),
            mutant("signed-words", "Words with the highest bit set are taken for negative.",
                    "Which is greater, 0x80000000 or 1?", ORDERS, () -> new Batteries() {
                        @Override
                        boolean greater(int first, int second) {
                            return first > second;
                        }
                    }),
            mutant("ties-counted", "Tuples that hold a word twice are counted.",
                    "Can two equal words be in the wrong order?", ORDERS, () -> new Batteries() {
                        @Override
                        boolean leavesOut(int[] tuple) {
                            return false;
                        }
                    }),
            mutant("least-as-it-is", "The least p-value is that of the whole family.",
                    "Among a hundred p-values of right programs, how small is the least one?", FAMILY,
                    () -> new Batteries() {
                        @Override
                        public double family(double[] pValues) {
                            return Arrays.stream(pValues).min().orElse(1);
                        }
                    }),
            mutant("difference-from-one", "The digits of a small p-value are lost in a difference from 1.",
                    "What is 1 - (1 - 1e-20)?", FAMILY, () -> new Batteries() {
                        @Override
                        public double family(double[] pValues) {
                            return 1 - Math.pow(1 - Arrays.stream(pValues).min().orElse(1), pValues.length);
                        }
                    }));

    static final Suspects<RandomTest> SUSPECTS = new Suspects<>(MUTANTS, RandomTestConcept::questions);

    /// The library's laws summed up the other way round.
    private static final class Backwards extends Batteries {
        @Override
        Tails tails(double[] law, int seen) {
            double[] reversed = new double[law.length];
            for (int i = 0; i < law.length; i++)
                reversed[law.length - 1 - i] = law[i];
            Tails mirrored = super.tails(reversed, law.length - 1 - seen);
            return new Tails(mirrored.upper(), mirrored.lower());
        }

        @Override
        int rankOf(int[] rows) {
            int rank = 0;
            for (int i = 0; i < rows.length; i++) {
                int row = rows[i];
                if (row == 0)
                    continue;
                rank++;
                int lowest = row & -row;
                for (int j = i + 1; j < rows.length; j++)
                    if ((rows[j] & lowest) != 0)
                        rows[j] ^= row;
            }
            return rank;
        }

        @Override
        public double family(double[] pValues) {
            double none = Arrays.stream(pValues).min().orElse(1);
            return none == 1 ? 1 : -Math.expm1(pValues.length * Math.log1p(-none));
        }
    }

    public RandomTestConcept() {
        super("shuffle", RandomTest.class, RandomTestGuarantees.Suite.class, ExactTests::new,
                Map.of("libraries", right(Batteries::new), "backwards", right(Backwards::new)), MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new BatteryPower());
    }

    private static void questions(Answers answers, RandomTest test) {
        var random = new SplittableRandom(9);
        int[] words = random.ints(70).toArray();
        int[] few = random.ints(70, 0, 4).map(word -> word << 30).toArray();
        for (int[] each : List.of(words, few)) {
            tails(answers, () -> test.monobit(each.clone()));
            tails(answers, () -> test.occupancy(each.clone(), 2, 2));
            tails(answers, () -> test.birthdays(Arrays.copyOf(each, 60), 14));
            tails(answers, () -> test.rank(each.clone()));
            tails(answers, () -> test.complexity(Arrays.copyOf(each, 20), 0));
            tails(answers, () -> test.complexity(Arrays.copyOf(each, 20), 30));
            tails(answers, () -> test.orders(each.clone(), 3));
        }
        tails(answers, () -> test.birthdays(new int[]{0, 1 << 30, 3 << 30}, 8)); // spacings 64, 128, 64
        answers.add(() -> "%.6f".formatted(
                test.chiSquare(new long[]{1, 20, 7, 3}, new double[]{0.5, 18, 9, 4}).statistic()));
        answers.add(() -> test.pValue(new Tails(0.25, 0.875)));
        answers.add(() -> test.pValue(new Tails(0.875, 0.25)));
        answers.add(() -> test.family(new double[]{0.25, 0.5}));
        answers.add(() -> test.family(new double[]{1e-20, 0.5}));
    }

    /// Tails to eight digits after the point: that is how exact they need to be.
    private static void tails(Answers answers, Supplier<Tails> question) {
        answers.add(() -> {
            Tails tails = question.get();
            return "%.8f %.8f".formatted(tails.lower(), tails.upper());
        });
    }
}
