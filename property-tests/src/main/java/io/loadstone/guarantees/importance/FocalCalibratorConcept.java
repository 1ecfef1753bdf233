package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.FocalCalibrator;
import io.loadstone.importance.StationaryPoint;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// What the guarantees of the seam [FocalCalibrator] are tried on.
public final class FocalCalibratorConcept extends SeamConcept<FocalCalibrator> {
    static final String LEAST = "importance.focal-minimiser";
    static final String MAP = "importance.focal-calibration";

    static final List<Mutant<FocalCalibrator>> MUTANTS = List.of(
            mutant("identity", "The classifier's answer is taken for the probability.",
                    "Is the focal loss least at the truth?", LEAST + " " + MAP, () -> of((eta, _) -> eta, (p, _) -> p)),
            mutant("over-confident", "The direction is reversed: p* is taken to lie further from 1/2 than eta.",
                    "Does the factor (1-p)^gamma reward confidence?", LEAST + " " + MAP,
                    () -> of(FocalCalibratorConcept::truth, FocalCalibratorConcept::bisect)),
            mutant("factor-held-constant", "The factor (1-p)^gamma is not differentiated.", "Does it depend on p?",
                    LEAST + " " + MAP, () -> of((eta, gamma) -> {
                        double odds = Math.pow(eta / (1 - eta), 1 / (1 + gamma));
                        return odds / (1 + odds);
                    }, (p, gamma) -> {
                        double odds = Math.pow(p / (1 - p), 1 + gamma);
                        return odds / (1 + odds);
                    })),
            mutant("newton-from-the-truth",
                    "Five Newton steps from eta, cut at the ends: near 0 and 1 they leave the interval.",
                    "Where does a tangent lead from a flat place?", LEAST, () -> of((eta, gamma) -> {
                        double p = eta;
                        for (int i = 0; i < 5; i++) {
                            double slope = slope(p, eta, gamma);
                            double curve = (slope(p + 1e-6, eta, gamma) - slope(p - 1e-6, eta, gamma)) / 2e-6;
                            p = Math.clamp(p - slope / curve, 1e-5, 1 - 1e-5);
                        }
                        return p;
                    }, FocalCalibratorConcept::truth)),
            mutant("coarse-grid", "p is tried in steps of a thousandth.", "How near does a step come?", LEAST,
                    () -> of((eta, gamma) -> Math.round(bisect(eta, gamma) * 1000) / 1000.0,
                            FocalCalibratorConcept::truth)),
            mutant("map-of-one-half", "The map is a straight line through 1/2.", "What is mapped to 0.99?", MAP,
                    () -> of(FocalCalibratorConcept::bisect,
                            (p, gamma) -> Math.clamp(0.5 + (p - 0.5) * (1 + gamma), 0, 1))));

    static final Suspects<FocalCalibrator> SUSPECTS = new Suspects<>(MUTANTS, FocalCalibratorConcept::ask);

    public FocalCalibratorConcept() {
        super("importance", FocalCalibrator.class, FocalCalibratorGuarantees.Suite.class, StationaryPoint::new,
                Map.of("bisected-slope", right(() -> of(FocalCalibratorConcept::bisect, FocalCalibratorConcept::truth)),
                        "bisected-logit", right(() -> of((eta, gamma) -> {
                            double low = -40;
                            double high = 40;
                            for (int i = 0; i < 80; i++) {
                                double middle = (low + high) / 2;
                                if (slope(1 / (1 + Math.exp(-middle)), eta, gamma) < 0)
                                    low = middle;
                                else
                                    high = middle;
                            }
                            return 1 / (1 + Math.exp(-low));
                        }, FocalCalibratorConcept::truth))),
                MUTANTS);
    }

    private static void ask(Answers answers, FocalCalibrator s) {
        for (double eta : new double[]{0.2, 0.6, 0.99}) {
            answers.add(() -> "%.7f".formatted(s.minimiser(eta, 2)));
            answers.add(() -> "%.7f".formatted(s.eta(eta, 2)));
        }
    }

    private static FocalCalibrator of(DoubleBinaryOperator minimiser, DoubleBinaryOperator eta) {
        return new FocalCalibrator() {
            @Override
            public double minimiser(double truth, double gamma) {
                return minimiser.applyAsDouble(truth, gamma);
            }

            @Override
            public double eta(double p, double gamma) {
                return eta.applyAsDouble(p, gamma);
            }
        };
    }

    /// `d FL/dp` of the true class.
    private static double pull(double p, double gamma) {
        return gamma * Math.pow(1 - p, gamma - 1) * Math.log(p) - Math.pow(1 - p, gamma) / p;
    }

    /// Slope of the expected loss.
    static double slope(double p, double eta, double gamma) {
        return eta * pull(p, gamma) - (1 - eta) * pull(1 - p, gamma);
    }

    private static double truth(double p, double gamma) {
        return pull(1 - p, gamma) / (pull(p, gamma) + pull(1 - p, gamma));
    }

    static double bisect(double eta, double gamma) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (slope(middle, eta, gamma) < 0)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
