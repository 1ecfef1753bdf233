package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.GrowthLawConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.queueing.GrowthLaw;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// The laws of the seam [GrowthLaw]. The judge fits with Apache Commons Math.
public interface GrowthLawGuarantees {

    /// The implementation under judgement.
    default GrowthLaw growth() {
        return Run.current().components().component(GrowthLaw.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements GrowthLawGuarantees {}

    @Guarantee(id = "queueing.growth-exponent", claim = "queueing.near-capacity",
            law = "The exponent is the least-squares slope of log w over -log(1 - rho), with its standard error.",
            source = "Gauss 1809; Draper & Smith 1998, Applied Regression Analysis, section 1.4",
            hint = "What are the two coordinates of a measured point?")
    @Deterministic
    default void exponent(@ForAll @IntRange(min = 4, max = 20) int points,
            @ForAll @IntRange(min = 1, max = 30) int tenthsOfSlope,
            @ForAll @IntRange(min = 1, max = 30) int noise, Trial trial) {
        double[] rho = loads(points, trial);
        double[] w = times(rho, r -> 3 * Math.pow(1 - r, -tenthsOfSlope / 10.0), noise, trial);
        var line = new SimpleRegression();
        for (int i = 0; i < points; i++)
            line.addData(-Math.log1p(-rho[i]), Math.log(w[i]));
        GrowthLaw.Fit fit = growth().fit(rho.clone(), w.clone());
        String curve = "rho %s, w %s".formatted(Arrays.toString(rho), Arrays.toString(w));
        SUSPECTS.demandWithin(trial, growth(), fit.exponent(), line.getSlope(), 1e-8, () -> curve + ": exponent");
        SUSPECTS.demandWithin(trial, growth(), fit.standardError(), line.getSlopeStdErr(), 1e-6,
                () -> curve + ": standard error");
    }

    @Guarantee(id = "queueing.growth-choice", claim = "queueing.near-capacity",
            law = "n log(RSS / n) + 4 for either model: it tells a pole from an exponential, both ways.",
            source = "Akaike 1974, doi:10.1109/TAC.1974.1100705",
            hint = "Are the residuals of both models taken on the same scale, that of log w? And what does AIC charge for two parameters?")
    @Deterministic
    default void choice(@ForAll @IntRange(min = 5, max = 20) int points, @ForAll boolean pole,
            @ForAll @IntRange(min = 1, max = 5) int noise,
            Trial trial) {
        double[] rho = loads(points, trial);
        double[] w = times(rho, pole ? r -> 2 / (1 - r) : r -> 0.5 * Math.exp(4 * r), noise, trial);
        var poles = new SimpleRegression();
        var exponential = new SimpleRegression();
        for (int i = 0; i < points; i++) {
            poles.addData(-Math.log1p(-rho[i]), Math.log(w[i]));
            exponential.addData(rho[i], Math.log(w[i]));
        }
        GrowthLaw.Fit fit = growth().fit(rho.clone(), w.clone());
        String curve = "rho %s, w %s".formatted(Arrays.toString(rho), Arrays.toString(w));
        aic(trial, fit.poleAic(), points, poles, curve + ": AIC of the pole");
        aic(trial, fit.exponentialAic(), points, exponential, curve + ": AIC of the exponential");
    }

    private void aic(Trial trial, double seen, int points, SimpleRegression line, String what) {
        double expected = points * Math.log(line.getSumSquaredErrors() / points) + 4;
        SUSPECTS.demand(trial, growth(), seen,
                Math.abs(seen - expected) <= 1e-4 || Agreement.within(seen, expected, 1e-6) ? seen : expected,
                () -> what);
    }

    private static double[] loads(int points, Trial trial) {
        double[] rho = trial.judgesRandom().doubles(points, 0.3, 0.97).sorted().toArray();
        rho[0] = 0.2;
        rho[points - 1] = 0.98;
        return rho;
    }

    private static double[] times(double[] rho, DoubleUnaryOperator law, int noise, Trial trial) {
        var random = trial.judgesRandom();
        return Arrays.stream(rho).map(r -> law.applyAsDouble(r) * Math.exp(noise / 100.0 * random.nextDouble(-1, 1)))
                .toArray();
    }
}
