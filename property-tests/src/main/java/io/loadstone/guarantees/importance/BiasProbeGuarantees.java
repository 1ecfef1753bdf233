package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.BiasProbeConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.BiasProbe;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [BiasProbe].
public interface BiasProbeGuarantees {

    /// The implementation under judgement.
    default BiasProbe probe() {
        return Run.current().components().component(BiasProbe.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements BiasProbeGuarantees {}

    @Guarantee(id = "importance.bias-first-order", claim = "snis.bias",
            law = "Of a sample that holds each atom in proportion to q, the first-order bias is -(1/n) E_q[w^2 (f - mu)], E w = 1; a common factor of the weights changes nothing.",
            source = "Owen 2013, 9.2",
            hint = "Expand the ratio of two means around (mu, 1). Which product of deviations remains?")
    @Deterministic
    default void firstOrderIsACovariance(@ForAll @IntRange(min = 2, max = 5) int atoms,
            @ForAll @IntRange(min = 1, max = 4) int repeats, @ForAll @IntRange(min = 1, max = 50) int scale,
            Trial trial) {
        var random = trial.judgesRandom();
        int[] times = random.ints(atoms, 1, 6).map(count -> count * repeats).toArray();
        int n = Arrays.stream(times).sum();
        double[] p = FiniteSpace.law(atoms, random);
        double[] f = random.doubles(atoms, -3, 3).toArray();
        double mean = new FiniteSpace(p, p, f).mean();
        double right = 0;
        double[] values = new double[n];
        double[] weights = new double[n];
        int filled = 0;
        for (int i = 0; i < atoms; i++) {
            double w = p[i] * n / times[i];
            right -= (double) times[i] / n * w * w * (f[i] - mean) / n;
            Arrays.fill(values, filled, filled + times[i], f[i]);
            Arrays.fill(weights, filled, filled + times[i], w * scale);
            filled += times[i];
        }
        double expected = right;
        double seen = probe().firstOrder(values.clone(), weights.clone());
        SUSPECTS.check(trial, probe(), Math.abs(seen - expected) <= 1e-10,
                () -> "f = %s, w = %s: %s instead of %s".formatted(Arrays.toString(values), Arrays.toString(weights),
                        seen, expected));
    }

    @Guarantee(id = "importance.jackknife", claim = "snis.bias",
            law = "The jackknife takes the term of order 1/n out: at n = 40 on two atoms its exact bias is less than a fifth of the plain one; equal weights leave the mean as it is.",
            source = "Quenouille 1956, doi:10.1093/biomet/43.3-4.353",
            hint = "If the bias is c/n with all samples and c/(n-1) with one left out, which combination of the two has none?")
    @Deterministic
    default void jackknifeRemovesTheFirstOrder(@ForAll @IntRange(min = 30, max = 70) int p, Trial trial) {
        double[] f = trial.judgesRandom().doubles(2 + p % 7, -3, 3).toArray();
        double[] equal = new double[f.length];
        Arrays.fill(equal, 0.7);
        double average = Arrays.stream(f).average().orElseThrow();
        double same = probe().jackknifed(f.clone(), equal);
        SUSPECTS.check(trial, probe(), Math.abs(same - average) <= 1e-9,
                () -> "equal weights, f = %s: %s instead of %s".formatted(Arrays.toString(f), same, average));
        var space = new TwoPoints(p / 100.0, p / 200.0);
        double left = space.moments(40, trial.judgesRandom(), probe()::jackknifed).mean() - space.p();
        double before = space.biasTimesN() / 40;
        SUSPECTS.check(trial, probe(), Math.abs(left) < Math.abs(before) / 5,
                () -> "p = %d/100 on two atoms: bias %.3g, without the jackknife about %.3g".formatted(p, left,
                        before));
    }
}
