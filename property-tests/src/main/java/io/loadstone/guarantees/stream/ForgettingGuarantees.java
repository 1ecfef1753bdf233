package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.stream.Forgetting;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Forgetting].
public interface ForgettingGuarantees {

    /// The implementation under judgement.
    default Forgetting forgetting() {
        return Run.current().components().component(Forgetting.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ForgettingGuarantees {}

    @Guarantee(id = ForgettingConcept.MEAN, claim = "drift.forgetting",
            law = "The average is sum_j lambda^(t - t_j) x_j / sum_j lambda^(t - t_j), from the first value on and across gaps.",
            source = "Roberts 1959, doi:10.1080/00401706.1959.10489860",
            hint = "Write down the weights of the first three values. Do those in your average sum to 1?")
    @Deterministic
    default void theRecursionIsTheWeightedMean(@ForAll @IntRange(min = 1, max = 19) int twentieths,
            @ForAll @IntRange(min = 1, max = 25) int n, Trial trial) {
        Stream stream = Stream.of(n, trial.judgesRandom());
        double lambda = twentieths / 20.0;
        double[] seen = forgetting().open(lambda).update(stream.values.clone(), stream.times.clone());
        double[] expected = ForgettingConcept.exact(lambda).update(stream.values, stream.times);
        for (int i = 0; i < n; i++) {
            int at = i;
            ForgettingConcept.SUSPECTS.check(trial, forgetting(), Math.abs(seen[at] - expected[at]) < 1e-9,
                    () -> "lambda = %s, values %s at %s: after value %d the mean is %s instead of %s".formatted(lambda,
                            Arrays.toString(stream.values), Arrays.toString(stream.times), at + 1, seen[at],
                            expected[at]));
        }
    }

    @Guarantee(id = ForgettingConcept.ESS, claim = "drift.forgetting",
            law = "The effective sample size is (sum w)^2 / sum w^2 of the weights at hand: 1 after the first value, and in the limit (1 + lambda)/(1 - lambda).",
            source = "Kish 1965, Survey Sampling, section 8.2; Roberts 1959, doi:10.1080/00401706.1959.10489860",
            hint = "The mean of how many equally weighted values has the same variance as your average?")
    @Deterministic
    default void theSampleSizeIsKishs(@ForAll @IntRange(min = 1, max = 19) int twentieths,
            @ForAll @IntRange(max = 25) int n, Trial trial) {
        Stream stream = Stream.of(n, trial.judgesRandom());
        double lambda = twentieths / 20.0;
        var open = forgetting().open(lambda);
        var exact = ForgettingConcept.exact(lambda);
        open.update(stream.values.clone(), stream.times.clone());
        exact.update(stream.values, stream.times);
        demand(trial, open.ess(), exact.ess(), "effective sample size", lambda, stream);
        var steady = forgetting().open(lambda);
        long[] times = new long[500];
        Arrays.setAll(times, i -> i);
        steady.update(new double[500], times);
        double limit = (1 + lambda) / (1 - lambda);
        double ess = steady.ess();
        ForgettingConcept.SUSPECTS.check(trial, forgetting(), Agreement.within(ess, limit, 1e-9),
                () -> "lambda = %s, five hundred values: %s instead of %s".formatted(lambda, ess, limit));
    }

    @Guarantee(id = ForgettingConcept.AGE, claim = "drift.forgetting",
            law = "The mean age is sum w a / sum w: 0 after the first value, and in the limit lambda/(1 - lambda).",
            source = "Roberts 1959, doi:10.1080/00401706.1959.10489860",
            hint = "How old is a value in the moment in which it comes, and how old are the others then?")
    @Deterministic
    default void theMeanAgeIsThatOfTheWeights(@ForAll @IntRange(min = 1, max = 19) int twentieths,
            @ForAll @IntRange(max = 25) int n, Trial trial) {
        Stream stream = Stream.of(n, trial.judgesRandom());
        double lambda = twentieths / 20.0;
        var open = forgetting().open(lambda);
        var exact = ForgettingConcept.exact(lambda);
        open.update(stream.values.clone(), stream.times.clone());
        exact.update(stream.values, stream.times);
        demand(trial, open.meanAge(), exact.meanAge(), "mean age", lambda, stream);
    }

    private void demand(Trial trial, double seen, double expected, String what, double lambda, Stream stream) {
        ForgettingConcept.SUSPECTS.check(trial, forgetting(), Math.abs(seen - expected) <= 1e-9 * (1 + expected),
                () -> "lambda = %s, values at %s: %s is %s instead of %s".formatted(lambda,
                        Arrays.toString(stream.times), what, seen, expected));
    }

    /// Values with gaps between them.
    record Stream(double[] values, long[] times) {
        static Stream of(int n, RandomGenerator judge) {
            double[] values = new double[n];
            long[] times = new long[n];
            for (int i = 0; i < n; i++) {
                values[i] = judge.nextInt(-9, 10);
                times[i] = (i == 0 ? 0 : times[i - 1]) + (judge.nextInt(3) == 0 ? judge.nextInt(4) : 1);
            }
            return new Stream(values, times);
        }
    }
}
