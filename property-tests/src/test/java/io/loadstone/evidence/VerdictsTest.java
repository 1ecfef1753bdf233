package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Each kind supports a right program once its declared alternatives are out, refutes them, and names those that have a law.
class VerdictsTest {
    private static final double DELTA = Math.exp(-4);
    private static final double ROW = 0.308;
    private static final List<RateAtMost.Alternative> SKETCH = List.of(
            new RateAtMost.Alternative("row-missing", _ -> Math.pow(ROW, 3)),
            new RateAtMost.Alternative("half-width", _ -> Math.pow(0.521, 4)),
            new RateAtMost.Alternative("one-hash", _ -> ROW));
    private static final List<Mistake> KNOWN = java.util.stream.Stream
            .of("row-missing", "half-width", "one-hash", "fast", "slow", "tail")
            .map(name -> new Mistake(name, name, name)).toList();

    private static <P extends EProcess> Evidence.Judgement judge(Supplier<P> create,
            BiConsumer<P, RandomGenerator> observe) {
        Case judged = Cases.open();
        Trial trial = judged.nextTrial();
        trial.known(KNOWN);
        P process = trial.process("only", create);
        RandomGenerator random = trial.judgesRandom();
        while (trial.open() && process.observations() < 200_000)
            for (int i = 0; i < 20; i++)
                observe.accept(process, random);
        return Objects.requireNonNull(judged.close(null, "").judgement());
    }

    private static void supported(Evidence.Judgement judgement) {
        assertThat(judgement.outcome()).as(judgement.cause()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judgement.alternatives()).isNotEmpty();
    }

    private static void refuted(Evidence.Judgement judgement, String mistake) {
        assertThat(judgement.outcome()).as(judgement.cause()).isEqualTo(Outcome.REFUTED);
        assertThat(judgement.diagnosis() == null ? "" : judgement.diagnosis().mutant()).isEqualTo(mistake);
    }

    private static Evidence.Judgement rate(double truth) {
        return judge(() -> new RateAtMost(SKETCH),
                (process, random) -> process.observe(random.nextDouble() < truth, DELTA));
    }

    @Test
    void aRate() {
        supported(rate(Math.pow(ROW, 4)));
        refuted(rate(Math.pow(ROW, 3)), "row-missing");
        refuted(rate(Math.pow(0.521, 4)), "half-width");
        refuted(rate(ROW), "one-hash");
    }

    @Test
    void aRateExactlyAtTheBoundIsSupportedToo() {
        supported(rate(DELTA));
    }

    private static Evidence.Judgement error(double sd) {
        return judge(() -> new RelativeError(List.of(new RateAtMost.Alternative("half-width", delta -> 2 * delta))),
                (process, random) -> process.observe(50 + sd * random.nextGaussian(), 50, 0.04, 0.05));
    }

    @Test
    void aRelativeError() {
        supported(error(1)); // P(|error| > 2 sd) = 0.0455
        refuted(error(1.2), "half-width"); // 0.0956
    }

    private static Evidence.Judgement mean(Side side, double truth) {
        var up = new BoundedMean.Alternative("fast", m -> 1.25 * m);
        var down = new BoundedMean.Alternative("slow", m -> 0.75 * m);
        List<BoundedMean.Alternative> alternatives = switch (side) {
            case AT_MOST -> List.of(up);
            case AT_LEAST -> List.of(down);
            case EQUAL -> List.of(up, down);
        };
        return judge(() -> new BoundedMean(side, alternatives), (process, random) -> {
            double m = 0.2 + 0.4 * random.nextDouble(); // may vary by try
            double noise = (random.nextDouble() - 0.5) / 2;
            process.observe(truth * m * (1 + noise), m);
        });
    }

    @Test
    void aBoundedMean() {
        supported(mean(Side.EQUAL, 1));
        supported(mean(Side.AT_MOST, 1));
        supported(mean(Side.AT_MOST, 0.8));
        supported(mean(Side.AT_LEAST, 1.05));
        refuted(mean(Side.EQUAL, 1.25), ""); // an effect without a law names nobody
        refuted(mean(Side.EQUAL, 0.75), "");
        refuted(mean(Side.AT_MOST, 1.25), "");
        refuted(mean(Side.AT_LEAST, 0.75), "");
    }

    private static Evidence.Judgement variance(double spread) {
        return judge(() -> new VarianceRatio(List.of(new VarianceRatio.Alternative("slow", rho -> 2 * rho))),
                (process, random) -> process.observe(0.5 + spread * (random.nextDouble() - 0.5),
                        0.5 + spread * (random.nextDouble() - 0.5), random.nextDouble(), random.nextDouble(), 0.25));
    }

    @Test
    void aVarianceRatio() {
        supported(variance(0.5));
        supported(variance(0.2));
        refuted(variance(0.5 * Math.sqrt(2)), "");
    }

    private static Evidence.Judgement unbounded(double bias) {
        return judge(() -> new KnownVarianceMean(Side.EQUAL,
                List.of(new KnownVarianceMean.Alternative("fast", 0.3),
                        new KnownVarianceMean.Alternative("slow", -0.3))),
                (process, random) -> process.observe(3 - 2 * Math.log(1 - random.nextDouble()) + 2 * bias, 5, 4));
    }

    @Test
    void anUnboundedMeanWithKnownVariance() {
        supported(unbounded(0));
        refuted(unbounded(0.3), "");
        refuted(unbounded(-0.3), "");
    }

    private static Evidence.Judgement exponential(double rate) {
        var alternatives = List.of(new UniformInterval.Alternative("fast", u -> 1.2 * Math.pow(1 - u, 0.2)),
                new UniformInterval.Alternative("slow", u -> 0.8 * Math.pow(1 - u, -0.2)),
                new UniformInterval.Alternative("tail", u -> u < 0.99 ? 1 / 0.99 : 0));
        return judge(() -> new UniformInterval(alternatives),
                (process, random) -> process.observe(-Math.expm1(Math.log(1 - random.nextDouble()) / rate)));
    }

    @Test
    void aContinuousLaw() {
        supported(exponential(1));
        refuted(exponential(1.2), "fast");
        refuted(exponential(0.8), "slow");
    }

    @Test
    void anIntervalForAMeanHoldsAtAllTimesAtOnce() {
        int missed = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            var interval = new MeanInterval();
            boolean ever = false;
            for (int i = 0; i < 1000; i++) {
                interval.observe(random.nextInt(10) < 3 ? 1 : 0);
                Metric mean = interval.at(0.1);
                ever |= Objects.requireNonNull(mean.low()) > 0.3 || Objects.requireNonNull(mean.high()) < 0.3;
            }
            missed += ever ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(40);
    }

    @Test
    void anIntervalForAMeanShrinksWithTheSpread() {
        var narrow = new MeanInterval();
        RandomGenerator random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++)
            narrow.observe(0.5 + 0.02 * (random.nextDouble() - 0.5));
        Metric mean = narrow.at(1e-3);
        assertThat(mean.value()).isCloseTo(0.5, within(1e-3));
        assertThat(Objects.requireNonNull(mean.high()) - Objects.requireNonNull(mean.low())).isLessThan(0.01);
    }
}
