package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.EffectiveSampleSizeConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.importance.EffectiveSampleSize;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [EffectiveSampleSize].
public interface EffectiveSampleSizeGuarantees {

    /// The implementation under judgement.
    default EffectiveSampleSize ess() {
        return Run.current().components().component(EffectiveSampleSize.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements EffectiveSampleSizeGuarantees {}

    @Guarantee(id = "importance.kish", claim = "ess.definition",
            law = "(sum w)^2 / sum w^2 = n/(1 + CV^2): k for k equal weights among zeros, twice as much for each weight twice, the same for weights times exp(c), c from -2000 to 2000.",
            source = "Kish 1965; Kong 1992",
            hint = "What are 3 equal weights and 5 zeros worth? And the same times exp(-1000)?")
    @Deterministic
    default void kishIsTheSquareOfTheSum(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @IntRange(min = -2000, max = 2000) int scale, @ForAll @IntRange(max = 2) int kind, Trial trial) {
        var random = trial.judgesRandom();
        double[] w = new double[n];
        for (int i = 0; i < n; i++)
            w[i] = i > 0 && random.nextInt(4) == 0 ? 0 : kind == 0 ? 1 : random.nextInt(1, 20);
        double right = kish(w);
        double[] logW = Arrays.stream(w).map(x -> Math.log(x) + scale).toArray();
        double seen = ess().kish(logW.clone());
        SUSPECTS.check(trial, ess(), Agreement.within(seen, right, 1e-9),
                () -> "weights %s times exp(%d): %s instead of %s".formatted(Arrays.toString(w), scale, seen, right));
        double[] twice = DoubleStream.concat(Arrays.stream(logW), Arrays.stream(logW)).toArray();
        double doubled = ess().kish(twice);
        SUSPECTS.check(trial, ess(), Agreement.within(doubled, 2 * right, 1e-9),
                () -> "each of %s twice: %s instead of %s".formatted(Arrays.toString(w), doubled, 2 * right));
    }

    private static double kish(double[] w) {
        double sum = Arrays.stream(w).sum();
        return sum * sum / Arrays.stream(w).map(x -> x * x).sum();
    }

    @Guarantee(id = "importance.kish-refuses", claim = "ess.definition",
            law = "Where all weights are 0, or all f w, there is no size: an IllegalArgumentException.",
            source = "the seam's contract",
            hint = "What is 0/0, and who would notice?")
    @Deterministic
    default void noWeightsNoSize(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll boolean integrand, Trial trial) {
        double[] logW = new double[n];
        Arrays.fill(logW, integrand ? -1 : Double.NEGATIVE_INFINITY);
        String answer;
        try {
            answer = String.valueOf(integrand ? ess().kish(logW, new double[n]) : ess().kish(logW));
        } catch (IllegalArgumentException e) {
            answer = "refused";
        }
        SUSPECTS.demand(trial, ess(), answer, "refused", () -> n + " weights of 0");
    }

    @Guarantee(id = "importance.kish-integrand", claim = "ess.low",
            law = "The size of this estimate is Kish's number of the weights |f| w: samples with f = 0 do not count, the sign of f does not matter.",
            source = "Owen 2013, 9.3",
            hint = "Which samples decide the estimate of this f?")
    @Deterministic
    default void integrandDecides(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @IntRange(min = -1500, max = 1500) int scale, Trial trial) {
        var random = trial.judgesRandom();
        double[] w = random.ints(n, 1, 20).asDoubleStream().toArray();
        double[] f = random.ints(n, -5, 6).asDoubleStream().toArray();
        f[0] = 3;
        double[] joint = new double[n];
        Arrays.setAll(joint, i -> Math.abs(f[i]) * w[i]);
        double right = kish(joint);
        double seen = ess().kish(Arrays.stream(w).map(x -> Math.log(x) + scale).toArray(), f.clone());
        SUSPECTS.check(trial, ess(), Agreement.within(seen, right, 1e-9),
                () -> "w = %s times exp(%d), f = %s: %s instead of %s".formatted(Arrays.toString(w), scale,
                        Arrays.toString(f), seen, right));
    }

    @Guarantee(id = "importance.efficiency", claim = "ess.meaning",
            law = "The true efficiency is Var_p f / E_q[w^2 (f - mu)^2]: 1 for q = p, the same for a f + b, above 1 where q beats plain sampling.",
            source = "Owen 2013, 9.2; Elvira, Martino & Robert 2022, doi:10.1111/insr.12500",
            hint = "Which two variances are compared, and what is the first-order error of a ratio?")
    @Deterministic
    default void efficiencyIsARatioOfVariances(@ForAll @IntRange(min = 2, max = 6) int atoms,
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = -50, max = 50) int shift, Trial trial) {
        var random = trial.judgesRandom();
        FiniteSpace drawn = FiniteSpace.positive(atoms, random);
        double[] f = Arrays.stream(drawn.f()).map(x -> x + shift / 10.0).toArray();
        double[] q = kind == 0 ? drawn.p() : drawn.q().clone();
        if (kind == 1) {
            q[0] = 0;
            q = FiniteSpace.normalized(q);
        }
        FiniteSpace space = new FiniteSpace(drawn.p(), q, f);
        double right = space.plainVariance() / space.secondMoment(q, space.mean());
        double seen = ess().efficiency(space.p().clone(), q.clone(), f.clone());
        SUSPECTS.check(trial, ess(), Agreement.within(seen, right, 1e-9),
                () -> "%s: %s instead of %s".formatted(space, seen, right));
    }

    @Guarantee(id = "importance.kish-means", claim = "ess.meaning",
            law = "Where f is independent of w, Kish's number over n is the true efficiency, 1/E_q[w^2]: exactly, on a product space, of a sample that holds each atom in proportion to q.",
            source = "Kong 1992",
            hint = "Under which condition does E_q[w^2 (f - mu)^2] become a product?")
    @Deterministic
    default void kishIsExactForAnUnrelatedFunction(@ForAll @IntRange(min = 2, max = 4) int weights,
            @ForAll @IntRange(min = 2, max = 4) int values, @ForAll @IntRange(max = 19) int population, Trial trial) {
        var random = trial.judgesRandom();
        double[] target = FiniteSpace.law(weights, random);
        double[] common = FiniteSpace.law(values, random);
        double[] level = random.doubles(values, -2, 2).toArray();
        int atoms = weights * values;
        double[] p = new double[atoms];
        double[] q = new double[atoms];
        double[] f = new double[atoms];
        double[] logW = new double[weights]; // one of each, since q is even there
        for (int i = 0; i < weights; i++) {
            logW[i] = Math.log(target[i] * weights);
            for (int j = 0; j < values; j++) {
                p[i * values + j] = target[i] * common[j];
                q[i * values + j] = common[j] / weights;
                f[i * values + j] = level[j];
            }
        }
        double byWeights = ess().kish(logW) / weights;
        double byVariance = ess().efficiency(p.clone(), q.clone(), f.clone());
        SUSPECTS.check(trial, ess(), Agreement.within(byWeights, byVariance, 1e-9),
                () -> "p = %s, q = %s, f = %s: %s by the weights, %s by the variances".formatted(Arrays.toString(p),
                        Arrays.toString(q), Arrays.toString(f), byWeights, byVariance));
    }
}
