package io.loadstone.evidence.calibration;

import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.DefensiveMixture;
import io.loadstone.evidence.KnownVarianceMean;
import io.loadstone.evidence.RateAtMost;
import io.loadstone.evidence.RelativeError;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.StationaryQueue;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformInterval;
import io.loadstone.evidence.VarianceRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// The kinds of guarantee, each with a right program at the edge of its law and wrong ones.
public final class Kinds {
    private static final double[] STAKES = {0.02, 0.05, 0.1, 0.2, 0.4, 0.8};

    private Kinds() {}

    /// The kinds that need no concept.
    public static List<Kind<?>> all() {
        return List.of(continuous(), rate(), relativeError(), boundedMean(), defensiveMixture(), varianceRatio(),
                knownVariance(), queue());
    }

    /// Orders of a small deck, or any other cells.
    ///
    /// @param declared laws of the mistakes, also used as wrong programs
    public static Kind<Integer> cells(String name, int cells, List<UniformCells.Law> declared) {
        FiniteLaw right = FiniteLaw.uniform(cells);
        var tilts = new ArrayList<Kind.Tilt<Integer>>();
        var random = new SplittableRandom(cells);
        for (double a : new double[]{0.5, 2, 8, 32, 128, 512})
            for (int i = 0; i < 6; i++)
                tilts.add(FiniteLaw.drawn(cells, a, random).against(right));
        var wrongs = new ArrayList<Kind.Wrong<Integer>>();
        for (UniformCells.Law law : declared) {
            FiniteLaw wrong = new FiniteLaw(law.probability());
            tilts.add(wrong.against(right));
            if (wrongs.stream().noneMatch(known -> known.name().equals(law.mutant())))
                wrongs.add(wrong.wrong(law.mutant(), right));
        }
        List<UniformCells.Alternative> alternatives = List.copyOf(declared);
        return new Kind<>(name, () -> Judged.of(new UniformCells(cells, alternatives), UniformCells::observe), right,
                tilts, wrongs, 20_000);
    }

    private static Kind<Double> continuous() {
        var tilts = new ArrayList<Kind.Tilt<Double>>();
        for (double power : new double[]{0.7, 0.9, 1.1, 1.4}) {
            tilts.add(new Kind.Tilt<>(random -> Math.pow(random.nextDouble(), 1 / power), u -> powerLaw(power, u)));
            tilts.add(new Kind.Tilt<>(random -> 1 - Math.pow(random.nextDouble(), 1 / power),
                    u -> powerLaw(power, 1 - u)));
        }
        double cut = 0x1p-8;
        double fat = 0x1p-12;
        Source<Double> cutTail = random -> cut + (1 - cut) * random.nextDouble();
        Source<Double> fatTail = random -> random.nextInt(500) == 0 ? fat * random.nextDouble() : random.nextDouble();
        Source<Double> wave = random -> {
            for (;;) {
                double u = random.nextDouble();
                if (1.1 * random.nextDouble() < 1 + 0.1 * Math.cos(6 * Math.PI * u))
                    return u;
            }
        };
        tilts.add(new Kind.Tilt<>(cutTail, u -> u < cut ? Double.NEGATIVE_INFINITY : -Math.log1p(-cut)));
        tilts.add(new Kind.Tilt<>(fatTail, u -> Math.log(0.998 + (u < fat ? 0.002 / fat : 0))));
        tilts.add(new Kind.Tilt<>(wave, u -> Math.log1p(0.1 * Math.cos(6 * Math.PI * u))));
        var wrongs = List.of(
                new Kind.Wrong<Double>("exponential, rate 5 % high",
                        random -> 1 - Math.pow(random.nextDouble(), 1 / 1.05),
                        binned(u -> 1.05 * Math.pow(1 - u, 0.05)), 15),
                new Kind.Wrong<>("three waves of 10 %", wave, binned(u -> 1 + 0.1 * Math.cos(6 * Math.PI * u)), 15),
                new Kind.Wrong<>("lowest 1/256 cut off", cutTail, binned(u -> u < cut ? 0 : 1 / (1 - cut)), 15),
                new Kind.Wrong<>("1 in 500 below 2^-12", fatTail, binned(u -> 0.998 + (u < fat ? 0.002 / fat : 0)),
                        15));
        return new Kind<>("continuous cdf", () -> Judged.of(new UniformInterval(List.of()), UniformInterval::observe),
                random -> random.nextDouble(), tilts, wrongs, 40_000);
    }

    private static double powerLaw(double power, double u) {
        return Math.log(power) + (power - 1) * Math.log(u);
    }

    /// Non-centrality of a test with 16 bins, from the density's integral over each.
    private static double binned(DoubleUnaryOperator density) {
        double effect = 0;
        for (int bin = 0; bin < 16; bin++) {
            double mean = 0;
            for (int i = 0; i < 1 << 14; i++)
                mean += density.applyAsDouble((bin + (i + 0.5) / (1 << 14)) / 16) / (1 << 14);
            effect += (mean - 1) * (mean - 1) / 16;
        }
        return effect;
    }

    /// Queries of a Count-Min sketch with four rows of `272 = ceil(100 e)` cells, among 100 heavy keys each just above `N / 100`: a row
    /// fails when a heavy key shares the query's cell; the bound is `e^-4`.
    private static Kind<Integer> rate() {
        double delta = Math.exp(-4);
        FiniteLaw right = coin(delta);
        var tilts = new ArrayList<Kind.Tilt<Integer>>();
        for (double rho : new double[]{1.2, 1.4, 1.7, 2, 3, 5, 10, 20, 30})
            tilts.add(coin(rho * delta).against(right));
        var instance = new HeavyKeys(100, 272, 4);
        var wrongs = List.of(coin(instance.in(272, 3).fails()).wrong("a row is missing", right),
                coin(instance.in(136, 4).fails()).wrong("half the width", right),
                coin(instance.rowFails()).wrong("one hash for all rows", right));
        return new Kind<>("rate at most delta",
                () -> Judged.of(new RateAtMost(List.of()), (process, x) -> process.observe(x == 1, delta)), right,
                tilts, wrongs, 60_000);
    }

    private static FiniteLaw coin(double probability) {
        return new FiniteLaw(new double[]{1 - probability, probability});
    }

    /// An estimate with a normal error, off by more than `eps` with probability exactly 5 %.
    private static Kind<Double> relativeError() {
        double quantile = 1.959963984540054; // of the normal law, two-sided 5 %
        var tilts = new ArrayList<Kind.Tilt<Double>>();
        for (double sd : new double[]{1.05, 1.1, 1.2, 1.5, 2, 3})
            tilts.add(new Kind.Tilt<>(random -> sd * random.nextGaussian(),
                    z -> z * z / 2 * (1 - 1 / (sd * sd)) - Math.log(sd)));
        var wrongs = List.of(
                new Kind.Wrong<Double>("standard deviation 10 % high", random -> 1.1 * random.nextGaussian(),
                        coin(0.0747758).effect(coin(0.05)), 1),
                new Kind.Wrong<>("half the samples", random -> Math.sqrt(2) * random.nextGaussian(),
                        coin(0.1657802).effect(coin(0.05)), 1));
        return new Kind<>("(1 +- eps, delta)",
                () -> Judged.of(new RelativeError(List.of()),
                        (process, z) -> process.observe(100 + z, 100, quantile / 100, 0.05)),
                random -> random.nextGaussian(), tilts, wrongs, 40_000);
    }

    /// Values 0, 0.25 and 1 with mean 0.3.
    private static Kind<Integer> boundedMean() {
        double[] values = {0, 0.25, 1};
        double m = 0.3;
        FiniteLaw right = new FiniteLaw(new double[]{0.4, 0.4, 0.2});
        return betting("mean = m", values, right, m, List.of(
                new FiniteLaw(new double[]{0.36, 0.42, 0.22}).wrong("mean 8 % high", right),
                new FiniteLaw(new double[]{0.5, 0.3, 0.2}).wrong("mean 8 % low", right),
                new FiniteLaw(new double[]{0.2, 0.4, 0.4}).wrong("mean 67 % high", right)));
    }

    private static Kind<Integer> betting(String name, double[] values, FiniteLaw right, double m,
            List<Kind.Wrong<Integer>> wrongs) {
        var tilts = new ArrayList<Kind.Tilt<Integer>>();
        for (double stake : STAKES) {
            tilts.add(right.tilted(stake / m, minus(values, m)).against(right));
            tilts.add(right.tilted(-stake / (1 - m), minus(values, m)).against(right));
        }
        return new Kind<>(name,
                () -> Judged.of(new BoundedMean(Side.EQUAL, List.of()), (process, i) -> process.observe(values[i], m)),
                right, tilts, wrongs, 20_000);
    }

    private static double[] minus(double[] values, double m) {
        return Arrays.stream(values).map(value -> value - m).toArray();
    }

    /// `E_p f` for a target `p` and a proposal `q` on three points, a fifth of the samples from `p` itself.
    private static Kind<Integer> defensiveMixture() {
        var mixture = new DefensiveMixture(0.2);
        double[] p = {0.70, 0.25, 0.05};
        double[] q = {0.10, 0.20, 0.70};
        double[] f = {0.1, 0.5, 1};
        double[] law = new double[3];
        double[] values = new double[3];
        double target = 0;
        for (int x = 0; x < 3; x++) {
            law[x] = 0.2 * p[x] + 0.8 * q[x];
            values[x] = mixture.observation(mixture.weight(p[x], q[x]) * f[x]);
            target += p[x] * f[x];
        }
        double m = mixture.mean(target);
        FiniteLaw right = new FiniteLaw(law);
        return betting("unbiased, defensive mixture", values, right, m,
                List.of(new FiniteLaw(p).wrong("samples from the target alone", right),
                        new FiniteLaw(q).wrong("samples from the proposal alone", right)));
    }

    /// A in {0.2, 0.8} and B in {0, 1}, each with even chances: `Var A = 0.36 Var B`. One observation is two runs of each.
    private static Kind<Integer> varianceRatio() {
        double rho = 0.36;
        double[] gain = new double[16];
        for (int x = 0; x < 16; x++)
            gain[x] = ((x & 1) == (x >> 1 & 1) ? 0 : 0.18) - rho * ((x >> 2 & 1) == x >> 3 ? 0 : 0.5);
        FiniteLaw right = FiniteLaw.uniform(16);
        var tilts = new ArrayList<Kind.Tilt<Integer>>();
        for (double stake : STAKES)
            tilts.add(right.tilted(stake * 2 / rho, gain).against(right));
        var wrongs = List.of(ratio(0.55, 0.45).wrong("ratio 23 % high", right),
                ratio(0.7, 0.5).wrong("ratio 40 % high", right),
                ratio(0.9, 0.1).wrong("ratio nine times as high", right));
        return new Kind<>("variance ratio",
                () -> Judged.of(new VarianceRatio(List.of()), (process, x) -> process.observe(
                        (x & 1) == 0 ? 0.2 : 0.8, (x & 2) == 0 ? 0.2 : 0.8, x >> 2 & 1, x >> 3, rho)),
                right, tilts, wrongs, 20_000);
    }

    /// Two runs of A differ with probability `a` and two of B with probability `b` (both 1/2 under the law).
    private static FiniteLaw ratio(double a, double b) {
        double[] law = new double[16];
        for (int x = 0; x < 16; x++)
            law[x] = ((x & 1) == (x >> 1 & 1) ? 1 - a : a) * ((x >> 2 & 1) == x >> 3 ? 1 - b : b) / 4;
        return new FiniteLaw(law);
    }

    private static Kind<Double> knownVariance() {
        var tilts = new ArrayList<Kind.Tilt<Double>>();
        for (double off : new double[]{0.05, 0.1, 0.2, 0.4, 0.8}) {
            tilts.add(new Kind.Tilt<>(random -> random.nextGaussian() + off, z -> z * off - off * off / 2));
            tilts.add(new Kind.Tilt<>(random -> random.nextGaussian() - off, z -> -z * off - off * off / 2));
        }
        var wrongs = List.of(
                new Kind.Wrong<Double>("0.1 standard deviations high", random -> random.nextGaussian() + 0.1, 0.01, 1),
                new Kind.Wrong<>("0.5 standard deviations low", random -> random.nextGaussian() - 0.5, 0.25, 1));
        return new Kind<>("mean = m, variance known",
                () -> Judged.of(new KnownVarianceMean(Side.EQUAL, List.of()), (process, z) -> process.observe(z, 0, 1)),
                random -> random.nextGaussian(), tilts, wrongs, 40_000);
    }

    /// Load 0.8, share of 200 service times with at least 5 in the system.
    private static Kind<QueueReplicate> queue() {
        var queue = new StationaryQueue(0.8);
        double m = queue.atLeast(5);
        var tilts = new ArrayList<Kind.Tilt<QueueReplicate>>();
        for (double speed : new double[]{0.8, 0.9, 0.95, 1.05, 1.1, 1.2})
            tilts.add(new Kind.Tilt<>(random -> QueueReplicate.of(queue, speed, 200, 5, random),
                    replicate -> replicate.logRatio(speed)));
        var wrongs = List.of(
                new Kind.Wrong<QueueReplicate>("mu 5 % slow", random -> QueueReplicate.of(queue, 0.95, 200, 5, random),
                        0, 1),
                new Kind.Wrong<>("mu 10 % slow", random -> QueueReplicate.of(queue, 0.9, 200, 5, random), 0, 1),
                new Kind.Wrong<>("mu 5 % fast", random -> QueueReplicate.of(queue, 1.05, 200, 5, random), 0, 1));
        return new Kind<>("queue replicates",
                () -> Judged.of(new BoundedMean(Side.EQUAL, List.of()), (process, x) -> process.observe(x.share(), m)),
                random -> QueueReplicate.of(queue, 1, 200, 5, random), tilts, wrongs, 2_000);
    }
}
