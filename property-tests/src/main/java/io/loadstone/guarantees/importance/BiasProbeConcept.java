package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.BiasProbe;
import io.loadstone.importance.PlugInBias;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// What the guarantees of the seam [BiasProbe] are tried on.
public final class BiasProbeConcept extends SeamConcept<BiasProbe> {
    static final String FIRST = "importance.bias-first-order";
    static final String JACKKNIFE = "importance.jackknife";

    static final List<Mutant<BiasProbe>> MUTANTS = List.of(
            mutant("claims-unbiased", "The bias is said to be 0.", "Is the mean of a ratio the ratio of the means?",
                    FIRST, () -> of((_, _) -> 0, BiasProbeConcept::jackknife)),
            mutant("like-the-noise", "The bias is taken to fall like 1/sqrt(n), as the noise does.",
                    "What do two independent deviations of size 1/sqrt(n) have for a product?", FIRST,
                    () -> of((f, w) -> covariance(f, w) * Math.sqrt(f.length), BiasProbeConcept::jackknife)),
            mutant("wrong-sign", "The sign is lost.", "Where large weights sit at large f, is the ratio too large?",
                    FIRST,
                    () -> of((f, w) -> -covariance(f, w), BiasProbeConcept::jackknife)),
            mutant("not-centred", "f is not centred.", "What is the bias of a constant?", FIRST, () -> of((f, w) -> {
                double sum = Arrays.stream(w).sum();
                double bias = 0;
                for (int i = 0; i < f.length; i++)
                    bias -= w[i] / sum * w[i] / sum * f[i];
                return bias;
            }, BiasProbeConcept::jackknife)),
            mutant("raw-weights", "Weights are used as they come, not scaled to mean 1.",
                    "What if all weights are doubled?", FIRST, () -> of((f, w) -> {
                        double scale = Arrays.stream(w).sum() / f.length;
                        return covariance(f, w) * scale * scale;
                    }, BiasProbeConcept::jackknife)),
            mutant("weights-once", "The weight enters once, not squared.", "Which two deviations are multiplied?",
                    FIRST, () -> of((f, w) -> {
                        double mean = mean(f, w);
                        return -Arrays.stream(f).map(x -> x - mean).sum() / f.length / f.length;
                    }, BiasProbeConcept::jackknife)),
            mutant("jackknife-n-twice", "Both terms of the jackknife have the factor n.",
                    "What does your combination give when leaving one out changes nothing?", JACKKNIFE,
                    () -> of(BiasProbeConcept::covariance,
                            (f, w) -> jackknife(f, w) - leftOut(f, w))),
            mutant("jackknife-mean", "The estimates with one left out are averaged, nothing more.",
                    "Is the bias of n - 1 samples less than that of n?", JACKKNIFE,
                    () -> of(BiasProbeConcept::covariance, BiasProbeConcept::leftOut)),
            mutant("jackknife-divided", "The correction is divided by n.", "How large is the difference m - m_(i)?",
                    JACKKNIFE, () -> of(BiasProbeConcept::covariance, (f, w) -> {
                        double mean = mean(f, w);
                        return mean + (mean - leftOut(f, w)) * (f.length - 1) / f.length;
                    })));

    static final Suspects<BiasProbe> SUSPECTS = new Suspects<>(MUTANTS, BiasProbeConcept::ask);

    public BiasProbeConcept() {
        super("importance", BiasProbe.class, BiasProbeGuarantees.Suite.class, PlugInBias::new,
                Map.of("definition", right(() -> of(BiasProbeConcept::covariance, BiasProbeConcept::jackknife)),
                        "pseudo-values", right(() -> of(BiasProbeConcept::covariance, BiasProbeConcept::pseudo))),
                MUTANTS);
    }

    private static void ask(Answers answers, BiasProbe s) {
        double[] f = {1, 2.5, -1, 4};
        double[] w = {0.5, 2, 3, 0.25};
        answers.add(() -> s.firstOrder(f.clone(), w.clone()));
        answers.add(() -> s.jackknifed(f.clone(), w.clone()));
    }

    private static BiasProbe of(ToDoubleBiFunction<double[], double[]> first,
            ToDoubleBiFunction<double[], double[]> jackknifed) {
        return new BiasProbe() {
            @Override
            public double firstOrder(double[] f, double[] w) {
                return first.applyAsDouble(f, w);
            }

            @Override
            public double jackknifed(double[] f, double[] w) {
                return jackknifed.applyAsDouble(f, w);
            }
        };
    }

    private static double mean(double[] f, double[] w) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < f.length; i++) {
            sum += f[i] * w[i];
            weights += w[i];
        }
        return sum / weights;
    }

    /// The covariance of numerator and denominator, scaled to weights of mean 1.
    private static double covariance(double[] f, double[] w) {
        int n = f.length;
        double scale = Arrays.stream(w).sum() / n;
        double mean = mean(f, w);
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += w[i] / scale * (w[i] / scale) * (f[i] - mean);
        return -sum / n / n;
    }

    private static double leftOut(double[] f, double[] w) {
        double sum = 0;
        for (int i = 0; i < f.length; i++)
            sum += mean(without(f, i), without(w, i));
        return sum / f.length;
    }

    private static double[] without(double[] a, int i) {
        double[] rest = new double[a.length - 1];
        System.arraycopy(a, 0, rest, 0, i);
        System.arraycopy(a, i + 1, rest, i, rest.length - i);
        return rest;
    }

    private static double jackknife(double[] f, double[] w) {
        return f.length * mean(f, w) - (f.length - 1) * leftOut(f, w);
    }

    /// Tukey's form: the mean of `n m - (n-1) m_(i)`.
    private static double pseudo(double[] f, double[] w) {
        double mean = mean(f, w);
        double sum = 0;
        for (int i = 0; i < f.length; i++)
            sum += f.length * mean - (f.length - 1) * mean(without(f, i), without(w, i));
        return sum / f.length;
    }
}
