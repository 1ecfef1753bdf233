package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.FocalLoss;
import io.loadstone.importance.StableFocal;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [FocalLoss] are tried on.
public final class FocalLossConcept extends SeamConcept<FocalLoss> {
    static final String LOSS = "importance.focal-loss";
    static final String GRADIENT = "importance.focal-gradient";
    static final String HARD = "importance.focal-hard";
    static final String RATIO = "importance.focal-ratio";
    static final String PEAK = "importance.focal-peak";

    static final List<Mutant<FocalLoss>> MUTANTS = List.of(
            mutant("class-one-for-true-class", "p is the probability of class 1 also when class 0 is true.",
                    "What is p_t of an example of class 0?", LOSS + " " + GRADIENT, () -> new Written() {
                        @Override
                        double own(double logit, int y) {
                            return logit;
                        }
                    }),
            mutant("logarithm-of-zero", "p is computed first, its logarithm afterwards.",
                    "What is 1 - p at a logit of 100?",
                    LOSS + " " + GRADIENT, () -> new Written() {
                        @Override
                        double log(double z) {
                            return Math.log(1 / (1 + Math.exp(-z)));
                        }
                    }),
            mutant("sign-lost", "The minus is missing.", "Is a loss ever negative?", LOSS, () -> new Written() {
                @Override
                public double loss(double logit, int y, double weight, double gamma) {
                    return -super.loss(logit, y, weight, gamma);
                }
            }),
            mutant("power-of-p", "The factor is p^gamma: easy examples count more.",
                    "Which of two examples should lose more, p = 0.9 or p = 0.3?", LOSS + " " + HARD,
                    () -> new Written() {
                        @Override
                        double factor(double z, double gamma) {
                            return Math.exp(gamma * log(z));
                        }
                    }),
            mutant("negative-gamma", "The exponent is -gamma.", "Does the factor grow or fall with p?",
                    LOSS + " " + HARD,
                    () -> new Written() {
                        @Override
                        double factor(double z, double gamma) {
                            return Math.exp(-gamma * log(-z));
                        }
                    }),
            mutant("factor-held-constant", "The factor (1-p)^gamma is not differentiated.",
                    "Does it depend on the logit?",
                    GRADIENT, () -> new Written() {
                        @Override
                        double byLogit(double z, double gamma) {
                            return -factor(z, gamma) * Math.exp(log(-z));
                        }
                    }),
            mutant("gradient-by-p", "The derivative is by p, not by the logit.", "What is dp/d logit?", GRADIENT,
                    () -> new Written() {
                        @Override
                        double byLogit(double z, double gamma) {
                            return super.byLogit(z, gamma) / Math.exp(log(z) + log(-z));
                        }
                    }),
            mutant("gradient-not-mirrored", "Class 0 has the gradient of class 1.",
                    "In which direction must its logit go?",
                    GRADIENT, () -> new Written() {
                        @Override
                        public double gradient(double logit, int y, double weight, double gamma) {
                            return -Math.abs(super.gradient(logit, y, weight, gamma));
                        }
                    }),
            mutant("ratio-of-losses", "The ratio of the losses is given for that of the gradients.",
                    "What does the derivative of the factor add?", RATIO, () -> new Written() {
                        @Override
                        public double gradientRatio(double p, double gamma) {
                            return Math.pow(1 - p, gamma);
                        }
                    }),
            mutant("magnified-everywhere", "The ratio's second term has the wrong sign.", "Is it above 1 for p = 0.9?",
                    RATIO,
                    () -> new Written() {
                        @Override
                        public double gradientRatio(double p, double gamma) {
                            return Math.pow(1 - p, gamma) * (1 + gamma * p * Math.log(p) / (1 - p));
                        }
                    }),
            mutant("peak-at-zero", "The peak is looked for where losses are greatest.", "What is the ratio at p = 0?",
                    PEAK,
                    () -> new Written() {
                        @Override
                        public Peak greatestRatio(double gamma) {
                            return new Peak(1e-9, ratio(1e-9, gamma));
                        }
                    }),
            mutant("peak-on-a-grid", "p is tried in steps of a tenth.", "How far from the peak is the nearest step?",
                    PEAK,
                    () -> new Written() {
                        @Override
                        double step() {
                            return 0.1;
                        }
                    }),
            mutant("peak-inflated", "The ratio handed in is reached nowhere.", "What is the ratio at your p?", PEAK,
                    () -> new Written() {
                        @Override
                        public Peak greatestRatio(double gamma) {
                            Peak right = super.greatestRatio(gamma);
                            return new Peak(right.p(), 1 + gamma / 4);
                        }
                    }));

    static final Suspects<FocalLoss> SUSPECTS = new Suspects<>(MUTANTS, FocalLossConcept::ask);

    public FocalLossConcept() {
        super("importance", FocalLoss.class, FocalLossGuarantees.Suite.class, StableFocal::new,
                Map.of("written-out", right(Written::new), "softplus", right(() -> new Written() {
                    @Override
                    double log(double z) {
                        return -Math.max(-z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
                    }
                })), MUTANTS);
    }

    /// The loss for a logit of the true class and weight 1.
    static double loss(double z, double gamma) {
        return -Math.exp(gamma * new Written().log(-z)) * new Written().log(z);
    }

    /// Its derivative by that logit.
    static double gradient(double z, double gamma) {
        return new Written().byLogit(z, gamma);
    }

    static double ratio(double p, double gamma) {
        return Math.pow(1 - p, gamma) * (1 - gamma * p * Math.log(p) / (1 - p));
    }

    private static void ask(Answers answers, FocalLoss s) {
        for (double logit : new double[]{-3, 0.5, 60})
            for (int y = 0; y <= 1; y++) {
                int label = y;
                answers.add(() -> s.loss(logit, label, 0.5, 2));
                answers.add(() -> s.gradient(logit, label, 0.5, 2));
            }
        answers.add(() -> s.gradientRatio(0.3, 2));
        answers.add(() -> "%.6f".formatted(s.greatestRatio(2).ratio()));
    }

    /// Right as it stands; each mutant changes one step.
    private static class Written implements FocalLoss {

        double own(double logit, int y) {
            return y == 1 ? logit : -logit;
        }

        /// `ln sigmoid(z)`.
        double log(double z) {
            return z > 0 ? -Math.log1p(Math.exp(-z)) : z - Math.log1p(Math.exp(z));
        }

        double factor(double z, double gamma) {
            return Math.exp(gamma * log(-z));
        }

        @Override
        public double loss(double logit, int y, double weight, double gamma) {
            double z = own(logit, y);
            return -weight * factor(z, gamma) * log(z);
        }

        double byLogit(double z, double gamma) {
            return factor(z, gamma) * (gamma * Math.exp(log(z)) * log(z) - Math.exp(log(-z)));
        }

        @Override
        public double gradient(double logit, int y, double weight, double gamma) {
            return weight * (y == 1 ? 1 : -1) * byLogit(own(logit, y), gamma);
        }

        @Override
        public double gradientRatio(double p, double gamma) {
            return ratio(p, gamma);
        }

        double step() {
            return 1e-5;
        }

        @Override
        public Peak greatestRatio(double gamma) {
            Peak best = new Peak(step(), ratio(step(), gamma));
            for (double p = step(); p < 1; p += step())
                if (ratio(p, gamma) > best.ratio())
                    best = new Peak(p, ratio(p, gamma));
            return best;
        }
    }
}
