package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.ImportanceEstimatorConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.ImportanceEstimator;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [ImportanceEstimator]. Expectations are exact: sums over all samples of a finite space.
public interface ImportanceEstimatorGuarantees {

    /// The implementation under judgement.
    default ImportanceEstimator estimator() {
        return Run.current().components().component(ImportanceEstimator.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ImportanceEstimatorGuarantees {}

    @Guarantee(id = "importance.identity", claim = "is.identity",
            law = "The mean of the estimate over all samples of n = 1, 2 or 3 draws from q is E_p[f], where q > 0 wherever f p is not 0.",
            source = "Kahn & Marshall 1953, doi:10.1287/opre.1.5.263",
            hint = "Take one draw. Which number, times the probability of drawing it, gives f p?")
    @Deterministic
    default void isUnbiased(@ForAll @IntRange(min = 2, max = 4) int atoms, @ForAll @IntRange(min = 1, max = 3) int n,
            @ForAll @IntRange(max = 19) int population, Trial trial) {
        FiniteSpace space = FiniteSpace.random(atoms, trial.judgesRandom());
        double seen = space.expectation(n,
                draws -> estimator().estimate(space.values(draws), space.logP(draws), space.logQ(draws)));
        SUSPECTS.check(trial, estimator(), Math.abs(seen - space.mean()) <= 1e-10,
                () -> "n = %d, %s: the estimate has mean %s instead of %s".formatted(n, space, seen, space.mean()));
    }

    @Guarantee(id = "importance.zero-terms", claim = "is.identity",
            law = "A sample with f = 0 or p = 0 adds 0 and counts in n, whatever its other densities are.",
            source = "Owen 2013, ch. 9: the condition is q > 0 where f p is not 0",
            hint = "What is 0 times infinity in floating point, and what must it be here?")
    @Deterministic
    default void nothingAddsNothing(@ForAll @IntRange(min = 1, max = 5) int nothing,
            @ForAll @IntRange(max = 19) int population, Trial trial) {
        var random = trial.judgesRandom();
        double[] f = random.doubles(nothing + 2, 1, 5).toArray();
        double[] logP = new double[f.length];
        double[] logQ = new double[f.length];
        for (int i = 0; i < nothing; i++) {
            boolean noValue = random.nextBoolean();
            f[i] = noValue ? 0 : f[i];
            logP[i] = noValue ? -random.nextInt(3) : Double.NEGATIVE_INFINITY;
            logQ[i] = random.nextBoolean() ? Double.NEGATIVE_INFINITY : -1;
        }
        double right = (f[nothing] + f[nothing + 1]) / f.length;
        SUSPECTS.demandNear(trial, estimator(), estimator().estimate(f.clone(), logP.clone(), logQ.clone()), right,
                () -> "f = %s, log p = %s, log q = %s".formatted(Arrays.toString(f), Arrays.toString(logP),
                        Arrays.toString(logQ)));
    }

    @Guarantee(id = "importance.far-densities", claim = "is.identity",
            law = "Only the difference of log densities counts: -2000 and 900 do not overflow or underflow.",
            source = "the seam's contract",
            hint = "Which number do you exponentiate first?")
    @Deterministic
    default void onlyDifferencesCount(@ForAll @IntRange(min = -2000, max = 900) int far, Trial trial) {
        var random = trial.judgesRandom();
        double[] f = random.doubles(5, -3, 3).toArray();
        double[] difference = random.doubles(5, -3, 3).toArray();
        double[] logQ = random.doubles(5, far - 1.0, far + 1.0).toArray();
        double[] logP = IntStream.range(0, 5).mapToDouble(i -> logQ[i] + difference[i]).toArray();
        double right = IntStream.range(0, 5).mapToDouble(i -> f[i] * Math.exp(logP[i] - logQ[i])).sum() / 5;
        double seen = estimator().estimate(f.clone(), logP, logQ.clone());
        SUSPECTS.check(trial, estimator(), Math.abs(seen - right) <= 1e-9,
                () -> "log densities near %d: %s instead of %s".formatted(far, seen, right));
    }

    @Guarantee(id = "importance.standard-error", claim = "is.variance",
            law = "The square of the standard error has mean Var_q[f p/q] / n = (E_q[f^2 w^2] - mu^2) / n, over all samples of 2 or 3 draws.",
            source = "Owen 2013, ch. 9",
            hint = "Which numbers are averaged in the estimate? It is their variance, and the mean of how many?")
    @Deterministic
    default void squaredErrorIsUnbiased(@ForAll @IntRange(min = 2, max = 4) int atoms,
            @ForAll @IntRange(min = 2, max = 3) int n, @ForAll @IntRange(max = 19) int population, Trial trial) {
        FiniteSpace space = FiniteSpace.random(atoms, trial.judgesRandom());
        double seen = space.expectation(n, draws -> {
            double error = estimator().standardError(space.values(draws), space.logP(draws), space.logQ(draws));
            return error * error;
        });
        double right = space.variance() / n;
        SUSPECTS.check(trial, estimator(), Math.abs(seen - right) <= 1e-10 * (1 + right),
                () -> "n = %d, %s: its square has mean %s instead of %s".formatted(n, space, seen, right));
    }

    @Guarantee(id = "importance.self-normalized", claim = "snis.definition",
            law = "sum f w / sum w: the same when all weights are multiplied by exp(c), c from -2000 to 2000, moved by c when f is, never outside the range of f.",
            source = "Hesterberg 1995, doi:10.1080/00401706.1995.10484303; Owen 2013, 9.2",
            hint = "What happens to your sum of weights when all of them are exp(-1000)?")
    @Deterministic
    default void isAWeightedMean(@ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(min = -2000, max = 2000) int scale, Trial trial) {
        var random = trial.judgesRandom();
        double[] f = random.doubles(n, -3, 3).toArray();
        double[] relative = random.doubles(n, -4, 0).toArray();
        for (int i = 1; i < n; i++)
            relative[i] = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : relative[i];
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weights += Math.exp(relative[i]);
            sum += f[i] * Math.exp(relative[i]);
        }
        double[] logW = Arrays.stream(relative).map(log -> log + scale).toArray();
        double seen = estimator().selfNormalized(f.clone(), logW.clone());
        double right = sum / weights;
        SUSPECTS.check(trial, estimator(), Math.abs(seen - right) <= 1e-9,
                () -> "f = %s, log w = %s: %s instead of %s".formatted(Arrays.toString(f), Arrays.toString(logW), seen,
                        right));
        double moved = estimator().selfNormalized(Arrays.stream(f).map(value -> value + 7).toArray(), logW.clone());
        SUSPECTS.check(trial, estimator(), Math.abs(moved - right - 7) <= 1e-9,
                () -> "f + 7 gives %s where f gives %s".formatted(moved, seen));
    }

    @Guarantee(id = "importance.no-weights", claim = "snis.definition",
            law = "Where all weights are 0 there is no estimate: an IllegalArgumentException, no number.",
            source = "the seam's contract",
            hint = "What is 0/0, and who would notice?")
    @Deterministic
    default void noWeightsNoEstimate(@ForAll @IntRange(min = 1, max = 5) int n, Trial trial) {
        double[] f = trial.judgesRandom().doubles(n, -3, 3).toArray();
        double[] logW = new double[n];
        Arrays.fill(logW, Double.NEGATIVE_INFINITY);
        String answer;
        try {
            answer = String.valueOf(estimator().selfNormalized(f, logW));
        } catch (IllegalArgumentException e) {
            answer = "refused";
        }
        SUSPECTS.demand(trial, estimator(), answer, "refused", () -> n + " weights of 0");
    }

    @Guarantee(id = "importance.consistent", claim = "snis.asymptotic",
            law = "From n = 40 to 160 samples the exact bias of the self-normalised estimate falls like 1/n (slope -0.85 to -1.15), its standard deviation like 1/sqrt(n).",
            source = "Geweke 1989, doi:10.2307/1913710; Agapiou et al. 2017, doi:10.1214/17-STS611",
            hint = "Do all n samples go into one numerator and one denominator?")
    @Deterministic
    default void biasVanishesFasterThanNoise(@ForAll @IntRange(min = 30, max = 70) int p, Trial trial) {
        var space = new TwoPoints(p / 100.0, p / 200.0);
        TwoPoints.Moments few = moments(space, 40, trial);
        TwoPoints.Moments many = moments(space, 160, trial);
        double bias = Math.log((few.mean() - space.p()) / (many.mean() - space.p())) / Math.log(4);
        double noise = Math.log(few.variance() / many.variance()) / Math.log(16);
        SUSPECTS.check(trial, estimator(), bias > 0.85 && bias < 1.15 && noise > 0.42 && noise < 0.58,
                () -> "p = %d/100 on two atoms: bias falls like n^-%.3f, noise like n^-%.3f".formatted(p, bias, noise));
    }

    private TwoPoints.Moments moments(TwoPoints space, int n, Trial trial) {
        return space.moments(n, trial.judgesRandom(),
                (f, w) -> estimator().selfNormalized(f, Arrays.stream(w).map(Math::log).toArray()));
    }
}
