package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.WeightedSamplerConcept.SUSPECTS;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.importance.WeightedSampler;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [WeightedSampler].
public interface WeightedSamplerGuarantees {

    /// The implementation under judgement.
    default WeightedSampler sampler() {
        return Run.current().components().component(WeightedSampler.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WeightedSamplerGuarantees {}

    @Guarantee(id = "importance.unbiased-weights", claim = "is.weights",
            law = "sum_i q_i weight_i g_i = mean(g) for every g that is 0 where q is 0, with q_i = importance_i / sum: the weighted gradient is unbiased.",
            source = "Kahn & Marshall 1953; Needell, Srebro & Ward 2014, arXiv:1310.5715",
            hint = "An example that is drawn twice as often: how much must each draw count?")
    @Deterministic
    default void weightedGradientIsUnbiased(@ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(max = 19) int population, Trial trial) {
        var random = trial.judgesRandom();
        double[] importance = random.ints(n, 0, 10).asDoubleStream().toArray();
        importance[0] = 3;
        double sum = Arrays.stream(importance).sum();
        WeightedSampler.Draws draws = sampler().of(importance.clone());
        double seen = 0;
        double right = 0;
        for (int i = 0; i < n; i++) {
            double g = importance[i] == 0 ? 0 : random.nextDouble(-3, 3);
            seen += g == 0 ? 0 : importance[i] / sum * draws.weight(i) * g;
            right += g / n;
        }
        double mean = seen;
        double expected = right;
        SUSPECTS.check(trial, sampler(), Math.abs(mean - expected) <= 1e-11,
                () -> "importance %s: the weighted gradient has mean %s instead of %s".formatted(
                        Arrays.toString(importance), mean, expected));
    }

    @Guarantee(id = "importance.draw-law", claim = "is.weights",
            law = "Each draw is example i with probability importance_i / sum, independently of the draw before; one of importance 0 is never drawn.",
            source = "Walker 1977, doi:10.1145/355744.355749",
            hint = "Draw a bar for each example, one above the other. Where does a uniform number fall?")
    @Once
    default void drawsFollowTheImportance(Trial trial) {
        trial.known(WeightedSamplerConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        var pairs = trial.process("pairs",
                () -> new UniformCells(RefinedDraws.SQUARE, WeightedSamplerConcept.laws()));
        WeightedSampler.Draws draws = sampler().of(RefinedDraws.IMPORTANCE.clone());
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, pairs.observations(), 20_000, 60_000)) {
            int[] drawn = draws.draw(200, trial.random());
            trial.require(drawn.length == 200, () -> "200 draws were asked for, " + drawn.length + " came");
            for (int i = 0; i < drawn.length; i += 2) {
                int first = drawn[i];
                int second = drawn[i + 1];
                boolean possible = RefinedDraws.possible(first) && RefinedDraws.possible(second);
                if (!possible)
                    WeightedSamplerConcept.impossible(sampler()).map(Mutant::mistake).ifPresent(trial::diagnose);
                trial.require(possible, () -> "importance %s: %d and %d were drawn".formatted(
                        Arrays.toString(RefinedDraws.IMPORTANCE), first, second));
                pairs.observe(RefinedDraws.cell(first, second, judges));
            }
        }
    }

    @Guarantee(id = "importance.draw-refuses", claim = "is.weights",
            law = "Negative, infinite or missing importance, and a sum of 0, are refused with an IllegalArgumentException.",
            source = "the seam's contract",
            hint = "What does a comparison with NaN give?")
    @Deterministic
    default void nonsenseIsRefused(@ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 6) int n,
            Trial trial) {
        double[] importance = new double[n];
        Arrays.fill(importance, kind == 3 ? 0 : 1);
        if (kind < 3)
            importance[trial.judgesRandom().nextInt(n)] = new double[]{-1, Double.NaN, Double.POSITIVE_INFINITY}[kind];
        String told = Arrays.toString(importance);
        String answer = "accepted";
        try {
            sampler().of(importance);
        } catch (IllegalArgumentException e) {
            answer = "refused";
        }
        SUSPECTS.demand(trial, sampler(), answer, "refused", () -> "importance " + told);
    }
}
