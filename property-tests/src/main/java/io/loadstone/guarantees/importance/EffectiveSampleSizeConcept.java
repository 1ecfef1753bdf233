package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.EffectiveSampleSize;
import io.loadstone.importance.WeightEss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [EffectiveSampleSize] are tried on.
public final class EffectiveSampleSizeConcept extends SeamConcept<EffectiveSampleSize> {
    static final String KISH = "importance.kish";
    static final String INTEGRAND = "importance.kish-integrand";
    static final String EFFICIENCY = "importance.efficiency";
    static final String MEANS = "importance.kish-means";

    static final List<Mutant<EffectiveSampleSize>> MUTANTS = List.of(
            mutant("inverted", "sum w^2 over (sum w)^2: a share, not a number.", "What are ten equal weights worth?",
                    KISH,
                    () -> new Moments() {
                        @Override
                        double size(double[] w) {
                            return 1 / super.size(w);
                        }
                    }),
            mutant("variance-of-raw-weights", "n/(1 + Var w) is used for weights whose mean is not 1.",
                    "What if all weights are doubled?", KISH, () -> new Moments() {
                        @Override
                        double size(double[] w) {
                            double mean = Arrays.stream(w).average().orElseThrow();
                            double variance = Arrays.stream(w).map(x -> (x - mean) * (x - mean)).sum() / w.length;
                            return w.length / (1 + variance);
                        }
                    }),
            mutant("underflow", "Weights are exponentiated as they come.", "What is exp(-1000)?", KISH,
                    () -> new Moments() {
                        @Override
                        double shift(double[] logW) {
                            return 0;
                        }
                    }),
            mutant("zeros-count", "n/(1 + CV^2) with a CV of the weights that are not 0, and an n of all.",
                    "What are 3 equal weights and 5 zeros worth?", KISH, () -> new Moments() {
                        @Override
                        double size(double[] w) {
                            double[] positive = Arrays.stream(w).filter(x -> x > 0).toArray();
                            return super.size(positive) * w.length / positive.length;
                        }
                    }),
            mutant("greatest-share", "One over the greatest share of a weight.", "What do the other weights do?", KISH,
                    () -> new Moments() {
                        @Override
                        double size(double[] w) {
                            return Arrays.stream(w).sum() / Arrays.stream(w).max().orElseThrow();
                        }
                    }),
            mutant("zero-over-zero", "Without any weight the answer is NaN.", "What is 0/0?", "importance.kish-refuses",
                    () -> new Moments() {
                        @Override
                        double nothing() {
                            return Double.NaN;
                        }
                    }),
            mutant("integrand-ignored", "f is not looked at.", "Which samples decide the estimate of this f?",
                    INTEGRAND,
                    () -> new Moments() {
                        @Override
                        double joint(double logW, double f) {
                            return logW;
                        }
                    }),
            mutant("integrand-squared", "The weights are f^2 w.", "What is added up in the estimate?", INTEGRAND,
                    () -> new Moments() {
                        @Override
                        double joint(double logW, double f) {
                            return logW + 2 * Math.log(Math.abs(f));
                        }
                    }),
            mutant("negative-values-lost", "Samples with negative f do not count.", "Does the sign of f matter?",
                    INTEGRAND,
                    () -> new Moments() {
                        @Override
                        double joint(double logW, double f) {
                            return logW + Math.log(Math.max(0, f));
                        }
                    }),
            mutant("weights-alone", "The efficiency is 1/E w^2, whatever f is.", "Where do f and w meet?", EFFICIENCY,
                    () -> new Moments() {
                        @Override
                        public double efficiency(double[] p, double[] q, double[] f) {
                            double moment = 0;
                            for (int i = 0; i < p.length; i++)
                                moment += p[i] * p[i] / q[i];
                            return 1 / moment;
                        }
                    }),
            mutant("efficiency-not-centred", "f is not centred.", "Is a constant hard to estimate by a ratio?",
                    EFFICIENCY,
                    () -> new Moments() {
                        @Override
                        double centre(double mean) {
                            return 0;
                        }
                    }),
            mutant("efficiency-of-plain-estimate", "The variance of f w is compared, not that of the ratio.",
                    "Which estimate is Kish's number about?", EFFICIENCY + " " + MEANS, () -> new Moments() {
                        @Override
                        double weighted(double[] p, double[] q, double[] f, double mean) {
                            return new FiniteSpace(p, q, f).secondMoment() - mean * mean;
                        }
                    }),
            mutant("weighted-once", "The weight enters once: Var_p f over itself.",
                    "Which power of w has the variance?",
                    EFFICIENCY + " " + MEANS, () -> new Moments() {
                        @Override
                        double weighted(double[] p, double[] q, double[] f, double mean) {
                            return new FiniteSpace(p, q, f).plainVariance();
                        }
                    }));

    static final Suspects<EffectiveSampleSize> SUSPECTS = new Suspects<>(MUTANTS, EffectiveSampleSizeConcept::ask);

    public EffectiveSampleSizeConcept() {
        super("importance", EffectiveSampleSize.class, EffectiveSampleSizeGuarantees.Suite.class, WeightEss::new,
                Map.of("moments", right(Moments::new), "coefficient-of-variation", right(() -> new Moments() {
                    @Override
                    double size(double[] w) {
                        double mean = Arrays.stream(w).average().orElseThrow();
                        double variance = Arrays.stream(w).map(x -> (x - mean) * (x - mean)).sum() / w.length;
                        return w.length / (1 + variance / mean / mean);
                    }
                })), MUTANTS);
    }

    private static void ask(Answers answers, EffectiveSampleSize s) {
        double[] logW = {0, -1, Double.NEGATIVE_INFINITY, 0.5};
        answers.add(() -> s.kish(logW.clone()));
        answers.add(() -> s.kish(new double[]{-1000, -1001}));
        answers.add(() -> s.kish(new double[]{Double.NEGATIVE_INFINITY}));
        answers.add(() -> s.kish(logW.clone(), new double[]{1, -2, 3, 0.5}));
        answers.add(() -> s.efficiency(new double[]{0.2, 0.3, 0.5}, new double[]{0.5, 0.25, 0.25},
                new double[]{1, 2, 4}));
    }

    /// Right as it stands; each mutant changes one step.
    private static class Moments implements EffectiveSampleSize {

        double shift(double[] logW) {
            return Arrays.stream(logW).max().orElseThrow();
        }

        double nothing() {
            throw new IllegalArgumentException("no weights");
        }

        double size(double[] w) {
            double sum = Arrays.stream(w).sum();
            return sum * sum / Arrays.stream(w).map(x -> x * x).sum();
        }

        @Override
        public double kish(double[] logW) {
            if (Arrays.stream(logW).max().orElseThrow() == Double.NEGATIVE_INFINITY)
                return nothing();
            double shift = shift(logW);
            return size(Arrays.stream(logW).map(log -> Math.exp(log - shift)).toArray());
        }

        double joint(double logW, double f) {
            return logW + Math.log(Math.abs(f));
        }

        @Override
        public double kish(double[] logW, double[] f) {
            double[] joint = new double[f.length];
            Arrays.setAll(joint, i -> joint(logW[i], f[i]));
            return kish(joint);
        }

        double centre(double mean) {
            return mean;
        }

        double weighted(double[] p, double[] q, double[] f, double mean) {
            return new FiniteSpace(p, q, f).secondMoment(q, mean);
        }

        @Override
        public double efficiency(double[] p, double[] q, double[] f) {
            double mean = centre(new FiniteSpace(p, q, f).mean());
            double plain = 0;
            for (int i = 0; i < p.length; i++)
                plain += p[i] * (f[i] - mean) * (f[i] - mean);
            return plain / weighted(p, q, f, mean);
        }
    }
}
