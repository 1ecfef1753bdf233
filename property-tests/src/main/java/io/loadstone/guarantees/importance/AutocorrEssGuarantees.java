package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.AutocorrEssConcept.SUSPECTS;

import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.guarantees.Mutant;
import io.loadstone.importance.AutocorrEss;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [AutocorrEss].
public interface AutocorrEssGuarantees {

    /// The implementation under judgement.
    default AutocorrEss ess() {
        return Run.current().components().component(AutocorrEss.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements AutocorrEssGuarantees {}

    @Guarantee(id = "importance.autocorr-exact", claim = "q6.ess",
            law = "n_eff = sigma^2 / Var(mean) = n^2 / sum_{i,j} rho_{|i-j|}; negative correlation makes it greater than n.",
            source = "Bayley & Hammersley 1946, doi:10.2307/2983560",
            hint = "Write the variance of a sum of three numbers as nine terms. How often does each lag occur?")
    @Deterministic
    default void isTheVarianceOfTheMean(@ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(max = 40) int lags, @ForAll @IntRange(min = -45, max = 99) int phi, Trial trial) {
        double[] rho = new double[lags];
        boolean moving = phi % 3 == 0; // a law with one lag, beside geometric ones
        Arrays.setAll(rho, i -> moving ? i == 0 ? phi / 200.0 : 0 : Math.pow(phi / 100.0, i + 1));
        double sum = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                int lag = Math.abs(i - j);
                sum += lag == 0 ? 1 : lag <= lags ? rho[lag - 1] : 0;
            }
        double right = (double) n * n / sum;
        double seen = ess().exact(rho.clone(), n);
        SUSPECTS.check(trial, ess(), Agreement.within(seen, right, 1e-9),
                () -> "n = %d, rho = %s: %s instead of %s".formatted(n, Arrays.toString(rho), seen, right));
    }

    @Guarantee(id = "importance.autocorr-invariant", claim = "q6.ess",
            law = "The estimate does not change when all numbers are multiplied by one factor and moved by one amount; it is finite and above 0.",
            source = "the seam's contract",
            hint = "Where does the mean of the sequence enter your sums?")
    @Deterministic
    default void unitsDoNotMatter(@ForAll @IntRange(min = -4, max = 9) int phi,
            @ForAll @IntRange(min = -50, max = 50) int shift, Trial trial) {
        double[] x = new AutoregressiveSequence(phi / 10.0).draw(300, 0, trial.judgesRandom());
        double seen = ess().estimate(x.clone());
        SUSPECTS.check(trial, ess(), seen > 0 && seen < 300 * 300.0,
                () -> "300 numbers, phi = %.1f: %s".formatted(phi / 10.0, seen));
        double[] other = Arrays.stream(x).map(value -> shift - 3 * value).toArray();
        double moved = ess().estimate(other);
        SUSPECTS.check(trial, ess(), Agreement.within(seen, moved, 1e-6),
                () -> "x gives %s, %d - 3 x gives %s".formatted(seen, shift, moved));
    }

    @Guarantee(id = "importance.autocorr-estimate", claim = "q6.ess",
            law = "On stationary AR(1) sequences a hundred times as long as their correlation time, at least 600, phi = -0.5, 0, 0.5, 0.9 or 0.97, the mean of estimate over truth (cut at 4) is from 0.8 to 1.2.",
            source = "Geyer 1992, doi:10.1214/ss/1177011137; Sokal 1997",
            hint = "The sum over all lags is -1/2 for every sequence. Which lags hold signal, and which only noise? Which pairs of lags have a sum that cannot be negative?")
    @Statistical
    default void estimatesAreRightOnAverage(@ForAll @IntRange(max = 4) int which, @ForAll boolean upper,
            Trial trial) {
        for (double phi : PHI)
            for (boolean side : new boolean[]{true, false})
                process(phi, side, trial);
        var sequence = new AutoregressiveSequence(PHI.get(which));
        int n = Math.max(600, (int) (100 * (1 + PHI.get(which)) / (1 - PHI.get(which))));
        BoundedMean process = process(PHI.get(which), upper, trial);
        for (int i = 0; i < 2; i++) {
            double estimate = ess().estimate(sequence.draw(n, 3, trial.judgesRandom()));
            boolean possible = estimate > 0 && estimate < (double) n * n;
            if (!possible)
                AutocorrEssConcept.named(ess()).map(Mutant::mistake).ifPresent(trial::diagnose);
            trial.require(possible, () -> "phi = %s, n = %d: %s".formatted(PHI.get(which), n, estimate));
            process.observe(Math.clamp(estimate / sequence.effective(n), 0, 4) / 4, upper ? 0.3 : 0.2);
        }
        if (trial.refuted())
            AutocorrEssConcept.named(ess()).map(Mutant::mistake).ifPresent(trial::diagnose);
    }

    private static BoundedMean process(double phi, boolean upper, Trial trial) {
        String wrong = (upper ? "half as much again at phi = " : "two thirds at phi = ") + phi;
        return trial.process(wrong, () -> new BoundedMean(upper ? Side.AT_MOST : Side.AT_LEAST,
                List.of(new BoundedMean.Alternative(wrong, m -> upper ? 1.5 * m : m / 1.5))));
    }

    /// Coefficients of the sequences.
    List<Double> PHI = List.of(-0.5, 0.0, 0.5, 0.9, 0.97);
}
