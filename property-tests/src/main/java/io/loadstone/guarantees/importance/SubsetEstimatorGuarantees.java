package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.SubsetEstimatorConcept.BY_CHOICE;
import static io.loadstone.guarantees.importance.SubsetEstimatorConcept.BY_SAMPLES;

import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Mutant;
import io.loadstone.importance.SubsetEstimator;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [SubsetEstimator].
public interface SubsetEstimatorGuarantees {

    /// The implementation under judgement.
    default SubsetEstimator estimator() {
        return Run.current().components().component(SubsetEstimator.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements SubsetEstimatorGuarantees {}

    @Guarantee(id = "importance.subset-mean", claim = "q7.compare",
            law = "The mean of a simple, a stratified, an importance and a reservoir sample estimate the same number: each is unbiased.",
            source = "Cochran 1977; Hansen & Hurwitz 1943, doi:10.1214/aoms/1177731356; Vitter 1985, doi:10.1145/3147.3165",
            hint = "By what must a value be multiplied that came twice as often as the others?")
    @Once
    default void allAreUnbiased(Trial trial) {
        for (Way way : Way.values())
            process(way, trial);
        while (trial.open() && process(Way.SIMPLE, trial).observations() < 20_000) {
            for (Way way : Way.values()) {
                for (int i = 0; i < 20; i++) {
                    double estimate = way.estimate(estimator(), trial.random()) / way.greatest;
                    boolean possible = estimate >= -1e-12 && estimate <= 1 + 1e-12;
                    if (!possible)
                        SubsetEstimatorConcept.named(estimator()).map(Mutant::mistake).ifPresent(trial::diagnose);
                    trial.require(possible,
                            () -> "%s: an estimate of %s from values in 0..1".formatted(way, estimate * way.greatest));
                    process(way, trial).observe(Math.clamp(estimate, 0, 1), SubsetPopulation.MEAN / way.greatest);
                }
            }
        }
        if (trial.refuted())
            SubsetEstimatorConcept.named(estimator()).map(Mutant::mistake).ifPresent(trial::diagnose);
    }

    private static BoundedMean process(Way way, Trial trial) {
        String name = way.name().toLowerCase(java.util.Locale.ROOT);
        return trial.process(way, () -> new BoundedMean(Side.EQUAL,
                List.of(new BoundedMean.Alternative(name + " 5 % too high", m -> 1.05 * m),
                        new BoundedMean.Alternative(name + " 5 % too low", m -> m / 1.05))));
    }

    /// The four ways on one small population.
    enum Way {
        SIMPLE(1) {
            @Override
            double estimate(SubsetEstimator s, EngineRandom random) {
                return s.simple(SubsetPopulation.X.clone(), 3, random);
            }
        },
        STRATIFIED(1) {
            @Override
            double estimate(SubsetEstimator s, EngineRandom random) {
                return s.stratified(SubsetPopulation.X.clone(), SubsetPopulation.STRATUM.clone(),
                        SubsetPopulation.PER_STRATUM.clone(), random);
            }
        },
        IMPORTANCE(SubsetPopulation.GREATEST_TERM) {
            @Override
            double estimate(SubsetEstimator s, EngineRandom random) {
                return s.importance(SubsetPopulation.X.clone(), SubsetPopulation.SIZE.clone(), 2, random);
            }
        },
        RESERVOIR(1) {
            @Override
            double estimate(SubsetEstimator s, EngineRandom random) {
                double[] x = SubsetPopulation.X;
                return s.reservoir(new double[][]{Arrays.copyOf(x, 1), {}, Arrays.copyOfRange(x, 1, 4),
                        Arrays.copyOfRange(x, 4, x.length)}, 2, random);
            }
        };

        private final double greatest;

        Way(double greatest) {
            this.greatest = greatest;
        }

        abstract double estimate(SubsetEstimator s, EngineRandom random);
    }

    @Guarantee(id = "importance.subset-variance", claim = "q7.compare",
            law = "The variances are (1 - k/N) S^2/k for a simple and for a reservoir sample, sum (N_h/N)^2 (1 - k_h/N_h) S_h^2/k_h for a stratified one: exactly, from every sequence of draws.",
            source = "Cochran 1977, (2.12) and (5.6)",
            hint = "Can the same value be in your sample twice?")
    @Deterministic
    default void variancesAreThoseOfTheTextbook(@ForAll @IntRange(max = 2) int which, Trial trial) {
        Way way = List.of(Way.SIMPLE, Way.STRATIFIED, Way.RESERVOIR).get(which);
        double[] x = SubsetPopulation.X;
        double right = switch (way) {
            case SIMPLE -> SubsetPopulation.simple(x, 3);
            case STRATIFIED -> SubsetPopulation.stratified(x, SubsetPopulation.STRATUM, SubsetPopulation.PER_STRATUM);
            case RESERVOIR -> SubsetPopulation.simple(x, 2);
            case IMPORTANCE -> throw new IllegalStateException("not enumerated");
        };
        switch (ExactLaw.of(50_000, random -> Math.round(way.estimate(estimator(), random) * 1e12))) {
            case ExactLaw.Known<Long> law -> {
                ToDoubleFunction<ToDoubleFunction<Double>> mean = of -> law.probability().entrySet().stream()
                        .mapToDouble(e -> e.getValue().doubleValue() * of.applyAsDouble(e.getKey() / 1e12)).sum();
                double first = mean.applyAsDouble(value -> value);
                double variance = mean.applyAsDouble(value -> (value - first) * (value - first));
                BY_SAMPLES.check(trial, estimator(), Math.abs(variance - right) <= 1e-9,
                        () -> "%s: variance %s instead of %s".formatted(way, variance, right));
            }
            case ExactLaw.NotEnumerable<Long>(String draw) ->
                sampled(way, right, draw + " cannot be enumerated", trial);
            case ExactLaw.TooLarge<Long>(long limit) -> sampled(way, right, "more than " + limit + " sequences", trial);
            case ExactLaw.Unrepeatable<Long> _ -> BY_SAMPLES.check(trial, estimator(), false,
                    () -> way + ": given the same draws again, it did something else");
        }
    }

    /// The same by sampling: the mean of squared differences from the true mean.
    private void sampled(Way way, double right, String why, Trial trial) {
        trial.remark("sampled instead of walked: " + why);
        BoundedMean squares = trial.process(way, () -> new BoundedMean(Side.EQUAL,
                List.of(new BoundedMean.Alternative("a third more variance", m -> 1.33 * m),
                        new BoundedMean.Alternative("a third less variance", m -> m / 1.33))));
        for (int i = 0; i < 200 && squares.observations() < 20_000; i++) {
            double off = way.estimate(estimator(), trial.random()) - SubsetPopulation.MEAN;
            squares.observe(Math.min(1, off * off), right);
        }
    }

    @Guarantee(id = "importance.subset-choice", claim = "q7.applications",
            law = "The way chosen has a mean squared error at most 10 % above that of the best way that the situation allows; only a reservoir is possible on a stream.",
            source = "Cochran 1977, ch. 2, 5, 9A",
            hint = "Work out the variance of each way from its formula, for this population.")
    @Deterministic
    default void choiceIsNearlyTheBest(@ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(min = 2, max = 4) int strata,
            @ForAll @IntRange(max = 24) int population, Trial trial) {
        SubsetEstimator.Situation situation = SubsetPopulation.situation(kind, strata, trial.judgesRandom());
        SubsetEstimator.Method chosen = estimator().choose(situation);
        double seen = SubsetPopulation.error(situation, chosen);
        double least = Arrays.stream(SubsetEstimator.Method.values())
                .mapToDouble(method -> SubsetPopulation.error(situation, method)).min().orElseThrow();
        BY_CHOICE.check(trial, estimator(), seen <= 1.1 * least,
                () -> "x = %s, strata %s, sizes %s, %s of each, %s: %s has error %s, the best %s".formatted(
                        Arrays.toString(situation.x()), Arrays.toString(situation.stratum()),
                        Arrays.toString(situation.size()), Arrays.toString(situation.perStratum()),
                        situation.stream() ? "a stream" : "at rest", chosen, seen, least));
    }
}
