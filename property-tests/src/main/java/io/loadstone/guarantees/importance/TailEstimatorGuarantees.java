package io.loadstone.guarantees.importance;

import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.KnownVarianceMean;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Mutant;
import io.loadstone.importance.TailEstimator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [TailEstimator].
public interface TailEstimatorGuarantees {

    /// The implementation under judgement.
    default TailEstimator tail() {
        return Run.current().components().component(TailEstimator.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements TailEstimatorGuarantees {}

    @Guarantee(id = "importance.tail-unbiased", claim = "is.rare",
            law = "The estimate has mean P(X > a), for a from 3 to 36, given its bound on the variance.",
            source = "Kahn & Marshall 1953; Catoni 2012, doi:10.1214/11-AIHP454 (the test: no bound on the values is assumed)",
            hint = "Write p(x)/q(x) down and simplify it before you compute it.")
    @Statistical
    default void meanIsTheProbability(@ForAll @IntRange(min = 3, max = 36) int a, Trial trial) {
        var process = trial.process("mean", () -> new KnownVarianceMean(Side.EQUAL,
                List.of(new KnownVarianceMean.Alternative("a quarter of a deviation too high", 0.25),
                        new KnownVarianceMean.Alternative("a quarter of a deviation too low", -0.25))));
        int n = 50;
        double variance = (1 + 2.0 * a) / n;
        for (int i = 0; i < 10; i++)
            process.observe(ratio(a, n, trial), 1, variance);
        if (trial.refuted())
            TailEstimatorConcept.named(tail()).map(Mutant::mistake).ifPresent(trial::diagnose);
    }

    @Guarantee(id = "importance.tail-variance", claim = "is.rare",
            law = "E (estimate/P - 1)^2 is at most (1 + 2a)/n, for a from 3 to 36; counting has 1/(n P).",
            source = "Siegmund 1976, doi:10.1214/aos/1176343541",
            hint = "How many of your n samples lie above a? Where would you have to sample so that half of them do?")
    @Statistical
    default void relativeErrorIsSmall(@ForAll @IntRange(min = 3, max = 36) int a, Trial trial) {
        var process = trial.process("square", () -> new BoundedMean(Side.AT_MOST,
                List.of(new BoundedMean.Alternative("three times the variance", m -> Math.min(0.9, 3 * m)))));
        int n = 400;
        for (int i = 0; i < 10; i++) {
            double off = ratio(a, n, trial) - 1;
            process.observe(Math.min(1, off * off), (1 + 2.0 * a) / n); // cutting it at 1 only lowers its mean
        }
        if (trial.refuted())
            TailEstimatorConcept.named(tail()).map(Mutant::mistake).ifPresent(trial::diagnose);
    }

    private double ratio(double a, int n, Trial trial) {
        double estimate = tail().estimate(a, n, trial.random());
        trial.require(estimate >= 0 && estimate < Double.POSITIVE_INFINITY,
                () -> "a = %s, n = %d: the estimate is %s".formatted(a, n, estimate));
        return estimate / NormalTail.above(a);
    }
}
