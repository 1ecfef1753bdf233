package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Each kind has mean 1 under its law where the law is tight, and at most 1 elsewhere in the law: over all sequences, not sampled.
class KindsTest {
    private static final double TINY = 1e-9;
    private static final int LENGTH = 6;

    private static double boundedMean(Side side, double[] values, double[] law, double first, double later) {
        return Enumeration.mean(law, LENGTH, sequence -> {
            var process = new BoundedMean(side, List.of());
            for (int i = 0; i < sequence.length; i++)
                process.observe(values[sequence[i]], i == 0 ? first : later);
            return Math.exp(process.logE());
        });
    }

    @Test
    void aBoundedMeanIsAMartingaleWhereTheMeanIsTight() {
        double[] values = {0, 0.3, 1};
        double[] law = {0.3, 0.5, 0.2}; // mean 0.35
        for (Side side : Side.values())
            assertThat(boundedMean(side, values, law, 0.35, 0.35)).isCloseTo(1, within(TINY));
    }

    @Test
    void aBoundedMeanInsideTheLawGainsNothing() {
        double[] values = {0, 0.3, 1};
        double[] law = {0.3, 0.5, 0.2};
        assertThat(boundedMean(Side.AT_MOST, values, law, 0.36, 0.5)).isLessThan(1);
        assertThat(boundedMean(Side.AT_LEAST, values, law, 0.34, 0.2)).isLessThan(1);
        assertThat(boundedMean(Side.EQUAL, values, law, 0.5, 0.5)).isGreaterThan(1);
    }

    @Test
    void aRateIsAMartingaleAtTheBoundAndGainsNothingBelowIt() {
        for (double rate : new double[]{0.05, 0.2, 0.6}) {
            double mean = Enumeration.mean(new double[]{1 - rate, rate}, 8, sequence -> {
                var process = new RateAtMost(List.of());
                for (int x : sequence)
                    process.observe(x == 1, rate);
                return Math.exp(process.logE());
            });
            assertThat(mean).isCloseTo(1, within(TINY));
            double below = Enumeration.mean(new double[]{1 - rate, rate}, 8, sequence -> {
                var process = new RateAtMost(List.of());
                for (int i = 0; i < sequence.length; i++)
                    process.observe(sequence[i] == 1, rate + 0.01 * i);
                return Math.exp(process.logE());
            });
            assertThat(below).isLessThan(1);
        }
    }

    /// A in {0.2, 0.8} and B in {0, 1}, each with even chances: variances 0.09 and 0.25.
    private static double varianceRatio(double rho) {
        return Enumeration.mean(Enumeration.uniform(16), 3, sequence -> {
            var process = new VarianceRatio(List.of());
            for (int x : sequence)
                process.observe((x & 1) == 0 ? 0.2 : 0.8, (x & 2) == 0 ? 0.2 : 0.8, x >> 2 & 1, x >> 3, rho);
            return Math.exp(process.logE());
        });
    }

    @Test
    void aVarianceRatioIsAMartingaleWhereItIsTightAndGainsNothingInsideTheLaw() {
        assertThat(varianceRatio(0.36)).isCloseTo(1, within(TINY));
        assertThat(varianceRatio(0.5)).isLessThan(1);
        assertThat(varianceRatio(0.2)).isGreaterThan(1);
    }

    @Test
    void anUnboundedMeanWithKnownVarianceGainsNothing() {
        double[] law = {0.9, 0.1};
        for (double[] values : new double[][]{{0, 10}, {0, -10}, {1, 2}, {0, 1000}}) {
            double mean = 0.9 * values[0] + 0.1 * values[1];
            double variance = 0.09 * (values[1] - values[0]) * (values[1] - values[0]);
            for (double lower : new double[]{0, 0.5, 5}) {
                double m = mean + lower * Math.sqrt(variance);
                assertThat(Enumeration.mean(law, LENGTH, sequence -> {
                    var process = new KnownVarianceMean(Side.AT_MOST, List.of());
                    for (int x : sequence)
                        process.observe(values[x], m, variance);
                    return Math.exp(process.logE());
                })).isLessThanOrEqualTo(1 + TINY);
            }
            assertThat(Enumeration.mean(law, LENGTH, sequence -> {
                var process = new KnownVarianceMean(Side.EQUAL, List.of());
                for (int x : sequence)
                    process.observe(values[x], mean, variance);
                return Math.exp(process.logE());
            })).isLessThanOrEqualTo(1 + TINY);
        }
    }

    /// One more number, averaged over the pieces of [0, 1] on which the evidence is constant.
    @Test
    void theNextNumberOfAnIntervalGainsNothingWhateverCameBefore() {
        double[] past = {0.3, 0.9, 1e-7, 0.3001, 1 - 1e-5, 0, 1, 0.31, 1e-7};
        for (int length = 0; length <= past.length; length++) {
            double before = Math.exp(after(past, length, Double.NaN));
            double sum = 0;
            double total = 0;
            for (int cell = 1; cell < 255; cell++) {
                sum += Math.exp(after(past, length, (cell + 0.5) / 256)) / 256;
                total += 1 / 256.0;
            }
            for (int depth = 8; depth <= 40; depth++) {
                double width = depth == 40 ? Math.scalb(1, -40) : Math.scalb(1, -depth - 1);
                double u = depth == 40 ? width / 2 : 1.5 * width;
                sum += width * (Math.exp(after(past, length, u)) + Math.exp(after(past, length, 1 - u)));
                total += 2 * width;
            }
            assertThat(total).isCloseTo(1, within(1e-12));
            assertThat(sum / before).isCloseTo(1, within(TINY));
        }
    }

    private static double after(double[] past, int length, double next) {
        var process = new UniformInterval(List.of());
        for (int i = 0; i < length; i++)
            process.observe(past[i]);
        if (!Double.isNaN(next))
            process.observe(next);
        return process.logE();
    }

    @Test
    void aBoundThatHoldsForSureIsRefutedByOneEventAndSupportedByManyObservationsWithoutIt() {
        var process = new NeverHappens(List.of(new NeverHappens.Alternative("now-and-then", 0.01)));
        var hypotheses = new Hypotheses(List.of(process));
        for (int i = 0; i < 1374; i++)
            process.observe(false);
        assertThat(hypotheses.areExcluded()).isFalse();
        process.observe(false);
        assertThat(hypotheses.areExcluded()).isTrue();
        assertThat(process.logE()).isZero();
        process.observe(true);
        assertThat(process.logE()).isInfinite().isPositive();
        assertThat(hypotheses.areExcluded()).isFalse();
    }

    @Test
    void anErrorThatIsNoNumberExceedsEveryBound() {
        var process = new RelativeError(List.of());
        process.observe(Double.NaN, 10, 0.1, 0.5);
        process.observe(11, 10, 0.1, 0.5);
        process.observe(11.1, 10, 0.1, 0.5);
        process.observe(-11, -10, 0.2, 0.5);
        assertThat(process.exceeded()).isEqualTo(2);
        assertThat(process.observations()).isEqualTo(4);
    }

    @Test
    void weightsOfADefensiveMixtureAreBoundedAndUnbiased() {
        var mixture = new DefensiveMixture(0.1);
        assertThat(mixture.weight(1, 0)).isEqualTo(10);
        assertThat(mixture.weight(0, 1)).isZero();
        assertThatThrownBy(() -> mixture.observation(10.1)).hasMessageContaining("10.1");
        double[] p = {0.7, 0.2, 0.1};
        double[] q = {0.01, 0.01, 0.98};
        double mean = 0;
        for (int x = 0; x < 3; x++)
            mean += (0.1 * p[x] + 0.9 * q[x]) * mixture.observation(mixture.weight(p[x], q[x]) * x / 2);
        assertThat(mean).isCloseTo(mixture.mean((0.2 + 2 * 0.1) / 2), within(TINY));
    }

    @Test
    void numbersOutOfRangeAreRejectedWithTheirValue() {
        assertThatThrownBy(() -> new BoundedMean(Side.EQUAL, List.of()).observe(1.5, 0.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new BoundedMean(Side.EQUAL, List.of()).observe(0.5, 1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new RateAtMost(List.of()).observe(true, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new VarianceRatio(List.of()).observe(0, 0, 0, 2, 1)).hasMessageContaining("2.0");
        assertThatThrownBy(() -> new KnownVarianceMean(Side.EQUAL, List.of()).observe(Double.NaN, 0, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new UniformInterval(List.of()).observe(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new UniformCells(2, List.of()).observe(2)).hasMessageContaining("2");
    }

    @Test
    void anAlternativeThatTheLawAllowsIsRejected() {
        var same = new RateAtMost(List.of(new RateAtMost.Alternative("same", delta -> delta)));
        assertThatThrownBy(() -> same.observe(false, 0.1)).hasMessageContaining("same");
        var below = new BoundedMean(Side.AT_MOST, List.of(new BoundedMean.Alternative("below", m -> m / 2)));
        assertThatThrownBy(() -> below.observe(0, 0.1)).hasMessageContaining("below");
        assertThatThrownBy(() -> new KnownVarianceMean(Side.AT_LEAST,
                List.of(new KnownVarianceMean.Alternative("above", 0.1)))).hasMessageContaining("above");
    }
}
