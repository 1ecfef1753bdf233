package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.FocalCalibratorConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.FocalCalibrator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [FocalCalibrator].
public interface FocalCalibratorGuarantees {

    /// The implementation under judgement.
    default FocalCalibrator calibrator() {
        return Run.current().components().component(FocalCalibrator.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements FocalCalibratorGuarantees {}

    @Guarantee(id = "importance.focal-minimiser", claim = "focal.is",
            law = "p* is where the expected focal loss is least: its slope is negative 1e-8 below p* and positive 1e-8 above. For gamma > 0 it is not eta: the loss is no importance sampling.",
            source = "Charoenphakdee et al. 2021, arXiv:2011.09172",
            hint = "Draw eta FL(p) + (1 - eta) FL(1 - p) for eta = 0.8. Where is its lowest point?")
    @Deterministic
    default void expectedLossIsLeast(@ForAll @IntRange(min = 1, max = 999) int eta,
            @ForAll @IntRange(max = 10) int halfGamma, Trial trial) {
        double truth = eta / 1000.0;
        double gamma = halfGamma / 2.0;
        double p = calibrator().minimiser(truth, gamma);
        boolean least = p > 1e-8 && p < 1 - 1e-8 && FocalCalibratorConcept.slope(p - 1e-8, truth, gamma) < 0
                && FocalCalibratorConcept.slope(p + 1e-8, truth, gamma) > 0;
        SUSPECTS.check(trial, calibrator(), least,
                () -> "eta = %s, gamma = %s: p = %s is not where the expected loss is least".formatted(truth, gamma,
                        p));
    }

    @Guarantee(id = "importance.focal-calibration", claim = "focal.is",
            law = "The calibration map takes p* back to the true probability, to 1e-6: 0.6266 means 0.8 at gamma = 2.",
            source = "Charoenphakdee et al. 2021, arXiv:2011.09172, theorem 11",
            hint = "A classifier trained with the focal loss is under-confident. In which direction must the map move 0.63?")
    @Deterministic
    default void mapIsTheInverse(@ForAll @IntRange(min = 1, max = 999) int eta,
            @ForAll @IntRange(max = 10) int halfGamma,
            Trial trial) {
        double truth = eta / 1000.0;
        double gamma = halfGamma / 2.0;
        double p = FocalCalibratorConcept.bisect(truth, gamma);
        double seen = calibrator().eta(p, gamma);
        SUSPECTS.check(trial, calibrator(), Math.abs(seen - truth) <= 1e-6,
                () -> "gamma = %s: a classifier that says %s is mapped to %s instead of %s".formatted(gamma, p, seen,
                        truth));
    }
}
