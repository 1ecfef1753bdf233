package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformInterval;
import io.loadstone.shuffle.Lcg.Rule;
import io.loadstone.shuffle.RandomTest;
import io.loadstone.shuffle.RandomTest.ChiSquare;
import io.loadstone.shuffle.RandomTest.Tails;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [RandomTest].
public interface RandomTestGuarantees {

    /// A p-value below which a planted defect counts as seen.
    double SEEN = 1e-6;

    /// A right generator shows a p-value as small as this in no run that anybody will ever see.
    double NEVER = 1e-15;

    /// The implementation under judgement.
    default RandomTest test() {
        return Run.current().components().component(RandomTest.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements RandomTestGuarantees {}

    private void demand(Trial trial, Tails seen, Tails expected, String what) {
        RandomTestConcept.SUSPECTS.check(trial, test(), Math.abs(seen.lower() - expected.lower()) <= 1e-10
                && Math.abs(seen.upper() - expected.upper()) <= 1e-10,
                () -> "%s: P(T <= t) = %.12f and P(T >= t) = %.12f instead of %.12f and %.12f".formatted(what,
                        seen.lower(), seen.upper(), expected.lower(), expected.upper()));
    }

    /// Words that are random (0), mostly zeros (1), mostly ones (2), few different ones (3), or equally spaced (4).
    private static int[] words(int count, int kind, RandomGenerator judge) {
        int[] words = new int[count];
        int step = judge.nextInt();
        for (int i = 0; i < count; i++)
            words[i] = switch (kind) {
                case 0 -> judge.nextInt();
                case 1 -> sparse(judge);
                case 2 -> ~sparse(judge);
                case 3 -> judge.nextInt(7) * 0x2E8B_A2E9;
                default -> i * step;
            };
        return words;
    }

    private static int sparse(RandomGenerator judge) {
        int word = judge.nextInt();
        for (int i = 0; i < 2; i++)
            word &= judge.nextInt();
        return word;
    }

    private static String hex(int[] words) {
        return "%d words, %08x first, %08x last".formatted(words.length, words[0], words[words.length - 1]);
    }

    @Guarantee(id = RandomTestConcept.MONOBIT, claim = "prng.tests",
            law = "Both tails of the binomial law at the number of ones among all 32 bits of each word, to 1e-10.",
            source = "Knuth, TAOCP 2, 3.3.2; Rukhin et al. 2010, NIST SP 800-22, 2.1",
            hint = "One word with 16 ones: what are P(T <= 16) and P(T >= 16), and why is their sum above 1?")
    @Deterministic
    default void onesAreCounted(@ForAll @IntRange(min = 1, max = 60) int count, @ForAll @IntRange(max = 4) int kind,
            Trial trial) {
        int[] words = words(count, kind, trial.judgesRandom());
        demand(trial, test().monobit(words.clone()), new Batteries().monobit(words), "ones of " + hex(words));
    }

    @Guarantee(id = RandomTestConcept.OCCUPANCY, claim = "prng.tests",
            law = "Both tails of the law of the number of occupied cells, for points of successive words that do not overlap, cells by their highest bits; to 1e-10.",
            source = "Feller 1968, An Introduction to Probability Theory 1, IV.2",
            hint = "Two points in four cells: how likely are one and two occupied cells?")
    @Deterministic
    default void cellsAreCounted(@ForAll @IntRange(min = 1, max = 6) int bits,
            @ForAll @IntRange(min = 1, max = 3) int dimension, @ForAll @IntRange(min = 1, max = 250) int count,
            @ForAll @IntRange(max = 4) int kind, Trial trial) {
        int[] words = words(count, kind, trial.judgesRandom());
        demand(trial, test().occupancy(words.clone(), bits, dimension),
                new Batteries().occupancy(words, bits, dimension),
                "%d bits in dimension %d, %s".formatted(bits, dimension, hex(words)));
    }

    @Guarantee(id = RandomTestConcept.BIRTHDAYS, claim = "prng.tests",
            law = "Both tails of the Poisson law with mean m^3/(4n) at the number of spacings, around the year, that repeat another one; to 1e-10.",
            source = "Marsaglia 1995 (Diehard); L'Ecuyer & Simard 2001, doi:10.1016/S0378-4754(00)00253-6",
            hint = "Three birthdays on the days 0, 1 and 2 of a year of four: which spacings do they have?")
    @Deterministic
    default void spacingsAreCounted(@ForAll @IntRange(min = 1, max = 200) int m,
            @ForAll @IntRange(min = 14, max = 28) int bits, @ForAll @IntRange(max = 4) int kind, Trial trial) {
        int[] words = words(m, kind, trial.judgesRandom());
        demand(trial, test().birthdays(words.clone(), bits), new Batteries().birthdays(words, bits),
                "birthdays in a year of 2^%d days, %s".formatted(bits, hex(words)));
    }

    @Guarantee(id = RandomTestConcept.RANK, claim = "prng.tests",
            law = "Both tails of the law of the sum of the ranks of 32 x 32 matrices over the field of two elements, to 1e-10.",
            source = "Marsaglia & Tsay 1985, doi:10.1016/0024-3795(85)90192-2",
            hint = "Add rows without carry. What do you do when the next row has no one in the column, but a later row has?")
    @Deterministic
    default void ranksAreThoseOfTheMatrices(@ForAll @IntRange(min = 1, max = 140) int count,
            @ForAll @IntRange(max = 4) int kind, Trial trial) {
        int[] words = words(count, kind, trial.judgesRandom());
        demand(trial, test().rank(words.clone()), new Batteries().rank(words), "ranks, " + hex(words));
    }

    @Guarantee(id = RandomTestConcept.COMPLEXITY, claim = "prng.tests",
            law = "Both tails of the law of the linear complexity of the bit that was asked for, to 1e-10.",
            source = "Rueppel 1986, Analysis and Design of Stream Ciphers, section 4.1",
            hint = "List all sequences of three bits and their complexities. Do your probabilities fit?")
    @Deterministic
    default void complexityHasItsLaw(@ForAll @IntRange(min = 1, max = 120) int n, @ForAll @IntRange(max = 31) int bit,
            @ForAll @IntRange(max = 4) int kind, Trial trial) {
        int[] words = words(n, kind, trial.judgesRandom());
        demand(trial, test().complexity(words.clone(), bit), new Batteries().complexity(words, bit),
                "complexity of bit %d, %s".formatted(bit, hex(words)));
    }

    @Guarantee(id = RandomTestConcept.ORDERS, claim = "prng.tests",
            law = "Both tails of the law of the number of inversions in tuples of different words, unsigned, to 1e-10; tuples that hold a word twice do not count.",
            source = "Knuth, TAOCP 3, 5.1.1; TAOCP 2, 3.3.2 (permutation test)",
            hint = "How many inversions have the six orders of three words?")
    @Deterministic
    default void inversionsAreCounted(@ForAll @IntRange(min = 2, max = 7) int size,
            @ForAll @IntRange(min = 1, max = 80) int count, @ForAll @IntRange(max = 4) int kind, Trial trial) {
        int[] words = words(count, kind, trial.judgesRandom());
        demand(trial, test().orders(words.clone(), size), new Batteries().orders(words, size),
                "inversions in tuples of %d, %s".formatted(size, hex(words)));
    }

    @Guarantee(id = RandomTestConcept.CHI_SQUARE, claim = "prng.tests",
            law = "Pearson's sum over cells none of which expects less than 5: small ones are pooled, and the pool joins the least other cell if it is small still.",
            source = "Pearson 1900, doi:10.1080/14786440009463897; Cochran 1954, doi:10.2307/3001666 (small cells)",
            hint = "Which cells expect less than 5, together how much, and how many cells are left?")
    @Deterministic
    default void smallCellsArePooled(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 60) Integer> quarters,
            Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        double[] expected = quarters.stream().mapToDouble(q -> q / 4.0).toArray();
        long[] counts = quarters.stream().mapToLong(q -> judge.nextInt(1 + q / 2)).toArray();
        ChiSquare seen = test().chiSquare(counts.clone(), expected.clone());
        ChiSquare right = new Batteries().chiSquare(counts, expected);
        RandomTestConcept.SUSPECTS.check(trial, test(),
                seen.degrees() == right.degrees()
                        && Math.abs(seen.statistic() - right.statistic()) <= 1e-10 * (1 + right.statistic()),
                () -> "counts %s where %s are expected: %s instead of %s".formatted(Arrays.toString(counts),
                        Arrays.toString(expected), seen, right));
    }

    @Guarantee(id = RandomTestConcept.TWO_SIDED, claim = "prng.tests",
            law = "p = min(1, 2 min(P(T <= t), P(T >= t))): both tails count, and p never exceeds 1.",
            source = "Cox & Hinkley 1974, Theoretical Statistics, section 3.4",
            hint = "What does a p-value of 0.9999 of a one-sided test tell?")
    @Deterministic
    default void bothTailsCount(@ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll boolean upper, Trial trial) {
        double other = Math.min(1, 1 - one + 0.125 * one);
        Tails tails = upper ? new Tails(other, one) : new Tails(one, other);
        RandomTestConcept.SUSPECTS.demandNear(trial, test(), test().pValue(tails), new Batteries().pValue(tails),
                () -> "p-value of " + tails);
    }

    @Guarantee(id = RandomTestConcept.FAMILY, claim = "prng.tests",
            law = "Of k independent tests the least p-value is at most p with probability 1 - (1 - p)^k, to twelve digits, also for p = 1e-20.",
            source = "Sidak 1967, doi:10.1080/01621459.1967.10482935",
            hint = "How likely is it that none of k p-values is that small?")
    @Deterministic
    default void theLeastOfManyIsJudgedAsSuch(@ForAll @IntRange(min = 1, max = 100) int k,
            @ForAll @IntRange(max = 30) int digits, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        double[] p = new double[k];
        for (int i = 0; i < k; i++)
            p[i] = judge.nextDouble() * Math.pow(10, i == k / 2 ? -digits : 0);
        RandomTestConcept.SUSPECTS.demandNear(trial, test(), test().family(p.clone()), new Batteries().family(p),
                () -> "least of " + Arrays.toString(p));
    }

    /// A test on so few words that its law is coarse.
    private Tails small(int kind, int[] w) {
        return switch (kind) {
            case 0 -> test().monobit(Arrays.copyOf(w, 2));
            case 1 -> test().occupancy(Arrays.copyOf(w, 16), 2, 2);
            case 2 -> test().rank(w);
            case 3 -> test().complexity(Arrays.copyOf(w, 21), 11);
            default -> test().orders(Arrays.copyOf(w, 9), 3);
        };
    }

    @Guarantee(id = RandomTestConcept.UNIFORM, claim = "prng.tests",
            law = "On random words P(T < t) + V P(T = t), with V uniform, is exactly uniform on [0, 1] for ones, cells, ranks, complexities and inversions: so p <= alpha happens with probability at most alpha.",
            source = "Rosenblatt 1952, doi:10.1214/aoms/1177729394; Ferguson 1967 (the randomised transform of a discrete law)",
            hint = "A right generator should be rejected at level alpha in a share alpha of all runs at most. Is that what your tails do?")
    @Statistical
    default void rightGeneratorsAreRarelyRejected(@ForAll @IntRange(max = 4) int kind, Trial trial) {
        UniformInterval u = trial.process(kind, () -> new UniformInterval(List.of(
                new UniformInterval.Alternative("too-low", x -> 1.4 - 0.8 * x),
                new UniformInterval.Alternative("too-high", x -> 0.6 + 0.8 * x),
                new UniformInterval.Alternative("both-ends", x -> 0.7 + 0.6 * Math.abs(2 * x - 1)),
                new UniformInterval.Alternative("middle", x -> 1.3 - 0.6 * Math.abs(2 * x - 1)))));
        RandomGenerator judge = trial.judgesRandom();
        for (int i = 0; i < 20; i++) {
            Tails tails = small(kind, words(32, 0, judge));
            double seen = tails.lower() + tails.upper() - 1; // P(T = t)
            trial.require(tails.lower() >= 0 && tails.lower() <= 1 + 1e-9 && seen >= -1e-9 && tails.upper() <= 1 + 1e-9,
                    () -> tails + " are no tails of a law");
            u.observe(Math.clamp(tails.lower() - judge.nextDouble() * Math.max(0, seen), 0, 1));
        }
        if (trial.refuted())
            RandomTestConcept.SUSPECTS.diagnose(trial, test());
    }

    @Guarantee(id = RandomTestConcept.DEFECTS, claim = "prng.tests",
            law = "RANDU, points that are too even, the low bit of a linear congruence, a counter, four bits that are stuck, equal spacings and sorted words are rejected at p <= 1e-6 by the test made for them; random words by none.",
            source = "L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777",
            hint = "Compute T for the words of the counterexample. At which end of its law is it?")
    @Once
    default void plantedDefectsAreSeen(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        int odd = judge.nextInt() | 1;
        long[] randu = new Congruences().states(Congruences.RANDU, 1 + 2 * judge.nextInt(1 << 29), 12_288);
        expose(trial, "RANDU in 32^3 cells", 12_288, i -> (int) randu[i] << 1, w -> p(test().occupancy(w, 5, 3)));
        expose(trial, "multiples of the golden ratio in 4096 cells", 1024, i -> odd + i * 0x9E37_79B9,
                w -> p(test().occupancy(w, 12, 1)));
        long[] low = new Congruences().states(new Rule(1664525, 1013904223, 1L << 32),
                odd & 0xFFFF_FFFFL, 100);
        expose(trial, "the lowest bit of x' = 1664525 x + 1013904223", 100, i -> (int) low[i],
                w -> p(test().complexity(w, 0)));
        expose(trial, "a counter's matrices", 320, i -> odd + i, w -> p(test().rank(w)));
        int[] stuck = words(1500, 0, judge);
        expose(trial, "four lowest bits that are stuck", 1500, i -> stuck[i] & ~15, w -> p(test().monobit(w)));
        expose(trial, "equally spaced birthdays", 256, i -> odd * i, w -> p(test().birthdays(w, 24)));
        expose(trial, "ascending words", 90, i -> i * 40_000_000, w -> p(test().orders(w, 3)));
    }

    private double p(Tails tails) {
        return test().pValue(tails);
    }

    private void expose(Trial trial, String what, int count, IntUnaryOperator word, ToDoubleFunction<int[]> pValue) {
        int[] words = new int[count];
        Arrays.setAll(words, word);
        double p = pValue.applyAsDouble(words);
        RandomTestConcept.SUSPECTS.check(trial, test(), p <= SEEN, () -> "%s: p = %.3g".formatted(what, p));
        double fair = pValue.applyAsDouble(words(count, 0, trial.judgesRandom()));
        RandomTestConcept.SUSPECTS.check(trial, test(), fair > NEVER && fair <= 1,
                () -> "random words, by the test for %s: p = %.3g".formatted(what, fair));
        trial.metric(what.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
                Metric.exact(Math.log10(Math.max(1e-300, p)), "log10 p"));
    }
}
