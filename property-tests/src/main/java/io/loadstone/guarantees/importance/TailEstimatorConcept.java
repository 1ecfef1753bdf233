package io.loadstone.guarantees.importance;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.importance.ShiftedNormal;
import io.loadstone.importance.TailEstimator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// What the guarantees of the seam [TailEstimator] are tried on.
public final class TailEstimatorConcept extends SeamConcept<TailEstimator> {
    static final String MEAN = "importance.tail-unbiased";
    static final String VARIANCE = "importance.tail-variance";

    /// A sum of `value(x)` over `n` samples around `a`.
    private interface Term {
        double of(double x, double a);
    }

    static final List<Mutant<TailEstimator>> MUTANTS = List.of(
            mutant("counts", "Samples come from the law itself; almost none is above a.",
                    "How many of a thousand samples are above 5?", VARIANCE, () -> (a, n, random) -> {
                        int above = 0;
                        for (int i = 0; i < n; i++)
                            above += random.nextGaussian() > a ? 1 : 0;
                        return (double) above / n;
                    }),
            mutant("unweighted", "Samples come from the shifted law, and are counted.",
                    "How much rarer is such a sample under the law itself?", MEAN + " " + VARIANCE,
                    () -> shifted((x, a) -> x > a ? 1 : 0)),
            mutant("wrong-sign", "The weight is q/p.", "Is a sample above a likelier under p or under q?",
                    MEAN + " " + VARIANCE,
                    () -> shifted((x, a) -> x > a ? Math.exp(Math.min(600, a * (x - a / 2))) : 0)),
            mutant("self-normalised", "The sum is divided by the sum of weights.",
                    "Both densities are known. What does dividing by the weights add, where almost all of them are below a?",
                    VARIANCE, () -> (a, n, random) -> {
                        double weights = 0;
                        double above = 0;
                        for (int i = 0; i < n; i++) {
                            double x = a + random.nextGaussian();
                            double w = Math.exp(a * (a - x));
                            weights += w;
                            above += x > a ? w : 0;
                        }
                        return above / weights;
                    }),
            mutant("factors-apart", "exp(a^2/2) and exp(-a x) are computed apart: one overflows, the other underflows.",
                    "What is exp(-900)?", MEAN + " " + VARIANCE,
                    () -> shifted((x, a) -> x > a ? Math.min(1e300, Math.exp(a * a / 2)) * Math.exp(-a * x) : 0)),
            mutant("density-at-the-threshold", "Every sample gets the weight at a.",
                    "How fast does the density fall above a?", MEAN + " " + VARIANCE,
                    () -> shifted((x, a) -> x > a ? Math.exp(-a * a / 2) : 0)),
            mutant("both-tails", "Samples below -a would count too: the answer is doubled.",
                    "One side or both?", MEAN + " " + VARIANCE,
                    () -> shifted((x, a) -> x > a ? 2 * Math.exp(a * (a / 2 - x)) : 0)));

    public TailEstimatorConcept() {
        super("importance", TailEstimator.class, TailEstimatorGuarantees.Suite.class, ShiftedNormal::new,
                Map.of("shifted-exponential", right(() -> (a, n, random) -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) { // x = a + Exp(a), where phi(x)/q(x) = exp(-a^2/2 - e^2/2) / (a sqrt(2 pi))
                        double e = -Math.log1p(-random.nextDouble()) / a;
                        sum += Math.exp(-(a * a + e * e) / 2) / (a * Math.sqrt(2 * Math.PI));
                    }
                    return sum / n;
                }), "antithetic-shift", right(() -> (a, n, random) -> {
                    double sum = 0;
                    double z = 0;
                    for (int i = 0; i < n; i++) {
                        z = i % 2 == 0 ? random.nextGaussian() : -z;
                        if (z > 0)
                            sum += Math.exp(-a * (a / 2 + z));
                    }
                    return sum / n;
                })), MUTANTS);
    }

    private static TailEstimator shifted(Term term) {
        return (a, n, random) -> {
            double sum = 0;
            for (int i = 0; i < n; i++)
                sum += term.of(a + random.nextGaussian(), a);
            return sum / n;
        };
    }

    /// The mistake whose medians at a = 5 and a = 30 over fixed seeds are the subject's, to a twentieth.
    static Optional<Mutant<TailEstimator>> named(TailEstimator subject) {
        List<Mutant<TailEstimator>> alike = MUTANTS.stream().filter(mutant -> mutant.forms().stream()
                .anyMatch(form -> close(subject, form.get(), 5) && close(subject, form.get(), 30))).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean close(TailEstimator one, TailEstimator other, double a) {
        double first = median(one, a);
        double second = median(other, a);
        return first == second || Math.abs(first - second) <= 0.05 * Math.max(first, second);
    }

    private static double median(TailEstimator subject, double a) {
        return LongStream.range(0, 41)
                .mapToDouble(seed -> subject.estimate(a, 2000, new EngineRandom(new EngineRandom.Seeded(seed))))
                .sorted().skip(20).findFirst().orElseThrow();
    }
}
