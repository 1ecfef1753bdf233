package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.InclusionLaw;
import io.loadstone.stream.InclusionLaw.Fraction;
import io.loadstone.stream.InductiveInclusion;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/// What the guarantees of the seam [InclusionLaw] are tried on.
public final class InclusionLawConcept extends SeamConcept<InclusionLaw> {
    static final String ITEM = "stream.inclusion-item";
    static final String PAIR = "stream.inclusion-pair";

    /// A law by its two formulas, in whole numbers.
    private record Formulas(Formula one, PairFormula two) implements InclusionLaw {
        @Override
        public Fraction item(int i, int n, int k) {
            return one.of(i, n, k);
        }

        @Override
        public Fraction pair(int i, int j, int n, int k) {
            return two.of(Math.min(i, j), Math.max(i, j), n, k);
        }
    }

    @FunctionalInterface
    private interface Formula {
        Fraction of(int i, int n, int k);
    }

    @FunctionalInterface
    private interface PairFormula {
        Fraction of(int i, int j, int n, int k);
    }

    static final List<Mutant<InclusionLaw>> MUTANTS = List.of(
            mutant("marginals-only", "A pair's probability is the product of its items' probabilities.",
                    "The sample has k places. Does it help the one when the other is in?", PAIR,
                    () -> new Formulas(InclusionLawConcept::item,
                            (i, j, n, k) -> times(item(i, n, k), item(j, n, k)))),
            mutant("base-case-missing", "The first k items are treated like all others: they enter with k/i.",
                    "With which probability is the first item in a reservoir of three that has seen two items?", ITEM,
                    () -> new Formulas((i, n, k) -> i > n ? new Fraction(0, 1) : reduced(k, n),
                            InclusionLawConcept::pair)),
            mutant("independent-victim",
                    "The draw that let an item in is taken to choose its victim independently, though it is the same.",
                    "What is the probability that one draw below t hits one given slot?", ITEM,
                    () -> new Formulas((i, n, k) -> {
                        if (i > n)
                            return new Fraction(0, 1);
                        BigFraction p = new BigFraction(Math.min(i, k), i);
                        for (int t = Math.max(i, k) + 1; t <= n; t++)
                            p = p.multiply(new BigFraction(t * t - k, t * t));
                        return new Fraction(p.getNumerator().longValue(), p.getDenominator().longValue());
                    }, InclusionLawConcept::pair)),
            mutant("nobody-leaves", "Who is in stays in.", "How many places are there for the items after the k-th?",
                    ITEM,
                    () -> new Formulas((i, n, k) -> i > n ? new Fraction(0, 1) : reduced(Math.min(i, k), i),
                            InclusionLawConcept::pair)),
            mutant("pair-spares-one", "A later item is held to push out one of the two, never the other.",
                    "Two slots must be missed. How likely is that?", PAIR,
                    () -> new Formulas(InclusionLawConcept::item, (i, j, n, k) -> {
                        Fraction both = pair(i, j, j, k);
                        return j > n ? new Fraction(0, 1) : times(both, reduced(Math.max(k, j), Math.max(k, n)));
                    })));

    static final Suspects<InclusionLaw> SUSPECTS = new Suspects<>(MUTANTS, InclusionLawConcept::questions);

    public InclusionLawConcept() {
        super("stream", InclusionLaw.class, InclusionLawGuarantees.Suite.class, InductiveInclusion::new,
                Map.of("closed-form", right(() -> new Formulas(InclusionLawConcept::item, InclusionLawConcept::pair)),
                        "not-in-lowest-terms", right(() -> new Formulas((i, n, k) -> i > n
                                ? new Fraction(0, 7)
                                : new Fraction(3L * Math.min(k, n), 3L * n), InclusionLawConcept::pair))),
                MUTANTS);
    }

    /// `min(k, n) / n`, or 0 for an item that has not come.
    static Fraction item(int i, int n, int k) {
        return i > n ? new Fraction(0, 1) : reduced(Math.min(k, n), n);
    }

    /// `m (m-1) / (n (n-1))` with `m = min(k, n)`, or 0 if one of them has not come.
    static Fraction pair(int i, int j, int n, int k) {
        long m = Math.min(k, n);
        return Math.max(i, j) > n ? new Fraction(0, 1) : reduced(m * (m - 1), n * (n - 1L));
    }

    static Fraction reduced(long numerator, long denominator) {
        long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValue();
        return new Fraction(numerator / common, denominator / common);
    }

    private static Fraction times(Fraction a, Fraction b) {
        return reduced(a.numerator() * b.numerator(), a.denominator() * b.denominator());
    }

    private static void questions(Answers answers, InclusionLaw law) {
        for (int n = 0; n < 6; n++)
            for (int k = 1; k < 5; k++)
                for (int i = 1; i < 5; i++) {
                    int items = n;
                    int slots = k;
                    int item = i;
                    answers.add(() -> value(law.item(item, items, slots)));
                    answers.add(() -> value(law.pair(item, item + 1, items, slots)));
                }
    }

    private static double value(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }
}
