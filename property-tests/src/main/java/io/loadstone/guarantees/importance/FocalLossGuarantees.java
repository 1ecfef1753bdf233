package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.FocalLossConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.importance.FocalLoss;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [FocalLoss].
public interface FocalLossGuarantees {

    /// The implementation under judgement.
    default FocalLoss focal() {
        return Run.current().components().component(FocalLoss.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements FocalLossGuarantees {}

    @Guarantee(id = "importance.focal-loss", claim = "focal.weight",
            law = "FL = -weight (1 - p_t)^gamma ln p_t with p_t the probability of the true class, to nine digits for logits from -100 to 100; cross-entropy for gamma = 0.",
            source = "Lin, Goyal, Girshick, He & Dollar 2017, arXiv:1708.02002",
            hint = "What is ln p at a logit of -100, and (1-p) at +100?")
    @Deterministic
    default void lossIsTheFormula(@ForAll @IntRange(min = -200, max = 200) int halfLogit, @ForAll boolean positive,
            @ForAll @IntRange(min = 1, max = 4) int quarters, @ForAll @IntRange(max = 10) int halfGamma, Trial trial) {
        double logit = halfLogit / 2.0;
        int y = positive ? 1 : 0;
        double gamma = halfGamma / 2.0;
        double seen = focal().loss(logit, y, quarters / 4.0, gamma);
        double right = quarters / 4.0 * FocalLossConcept.loss(positive ? logit : -logit, gamma);
        SUSPECTS.check(trial, focal(), Agreement.within(seen, right, 1e-9),
                () -> "logit %s, class %d, weight %s, gamma %s: %s instead of %s".formatted(logit, y, quarters / 4.0,
                        gamma, seen, right));
    }

    @Guarantee(id = "importance.focal-gradient", claim = "focal.weight",
            law = "d FL/d logit = weight (1-p)^gamma (gamma p ln p + p - 1) for class 1, the mirrored negative for class 0, to nine digits for logits from -100 to 100.",
            source = "Lin et al. 2017, appendix B",
            hint = "Does the factor (1 - p)^gamma depend on the logit?")
    @Deterministic
    default void gradientIsTheDerivative(@ForAll @IntRange(min = -200, max = 200) int halfLogit,
            @ForAll boolean positive,
            @ForAll @IntRange(min = 1, max = 4) int quarters, @ForAll @IntRange(max = 10) int halfGamma, Trial trial) {
        double logit = halfLogit / 2.0;
        int y = positive ? 1 : 0;
        double gamma = halfGamma / 2.0;
        double seen = focal().gradient(logit, y, quarters / 4.0, gamma);
        double right = (positive ? 1 : -1) * quarters / 4.0
                * FocalLossConcept.gradient(positive ? logit : -logit, gamma);
        SUSPECTS.check(trial, focal(), Agreement.within(seen, right, 1e-9),
                () -> "logit %s, class %d, weight %s, gamma %s: %s instead of %s".formatted(logit, y, quarters / 4.0,
                        gamma, seen, right));
    }

    @Guarantee(id = "importance.focal-hard", claim = "focal.hard",
            law = "FL over cross-entropy is (1 - p_t)^gamma: it falls with p_t and with gamma, so a hard example's share grows.",
            source = "Lin et al. 2017, section 3.2",
            hint = "Which of two examples should lose more of its loss, the one with p = 0.9 or the one with p = 0.3?")
    @Deterministic
    default void easyExamplesLoseMore(@ForAll @IntRange(min = -40, max = 40) int logit,
            @ForAll @IntRange(min = 1, max = 40) int more, @ForAll boolean positive,
            @ForAll @IntRange(min = 1, max = 10) int halfGamma, Trial trial) {
        int y = positive ? 1 : 0;
        double sign = positive ? 0.1 : -0.1;
        double gamma = halfGamma / 2.0;
        double hard = ratio(sign * logit, y, gamma);
        double easy = ratio(sign * (logit + more), y, gamma);
        double stronger = ratio(sign * logit, y, gamma + 0.5);
        SUSPECTS.check(trial, focal(), easy < hard && stronger < hard && hard < 1,
                () -> "class %d, gamma %s: the loss of logit %.1f is multiplied by %s, of %.1f by %s, with gamma %s by %s"
                        .formatted(y, gamma, sign * logit, hard, sign * (logit + more), easy, gamma + 0.5, stronger));
    }

    private double ratio(double logit, int y, double gamma) {
        return focal().loss(logit, y, 1, gamma) / focal().loss(logit, y, 1, 0);
    }

    @Guarantee(id = "importance.focal-ratio", claim = "focal.gradient",
            law = "The gradient is that of the cross-entropy times (1-p)^gamma (1 - gamma p ln p/(1-p)): 0.029 at p = 0.9, gamma = 2.",
            source = "derived from Lin et al. 2017, appendix B",
            hint = "The ratio of losses is (1-p)^gamma. What does the derivative of that factor add?")
    @Deterministic
    default void gradientsAreAttenuated(@ForAll @IntRange(min = 1, max = 999) int p,
            @ForAll @IntRange(max = 10) int halfGamma, Trial trial) {
        double gamma = halfGamma / 2.0;
        double right = FocalLossConcept.ratio(p / 1000.0, gamma);
        double seen = focal().gradientRatio(p / 1000.0, gamma);
        SUSPECTS.check(trial, focal(), Agreement.within(seen, right, 1e-9),
                () -> "p = %s, gamma = %s: %s instead of %s".formatted(p / 1000.0, gamma, seen, right));
    }

    @Guarantee(id = "importance.focal-peak", claim = "focal.gradient",
            law = "No p has a greater ratio than the peak handed in, which is the ratio at its p: above 1, but 1.225 at most for gamma = 2.",
            source = "derived from Lin et al. 2017, appendix B",
            hint = "The greatest ratio is found at small p. How fine is your search there?")
    @Deterministic
    default void magnificationIsSmall(@ForAll @IntRange(min = 1, max = 20) int quarterGamma, Trial trial) {
        double gamma = quarterGamma / 4.0;
        FocalLoss.Peak peak = focal().greatestRatio(gamma);
        SUSPECTS.check(trial, focal(), peak.p() > 0 && peak.p() < 1
                && Math.abs(FocalLossConcept.ratio(peak.p(), gamma) - peak.ratio()) <= 1e-7,
                () -> "gamma = %s: the ratio at p = %s is %s, not %s".formatted(gamma, peak.p(),
                        FocalLossConcept.ratio(peak.p(), gamma), peak.ratio()));
        for (int i = 1; i < 2000; i++) {
            double p = i / 2000.0;
            double other = FocalLossConcept.ratio(p, gamma);
            SUSPECTS.check(trial, focal(), other <= peak.ratio() + 1e-9,
                    () -> "gamma = %s: at p = %s the ratio is %s, above %s".formatted(gamma, p, other, peak.ratio()));
        }
    }
}
