package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.AutocorrEss;
import io.loadstone.importance.InitialPositiveSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What the guarantees of the seam [AutocorrEss] are tried on.
public final class AutocorrEssConcept extends SeamConcept<AutocorrEss> {
    static final String EXACT = "importance.autocorr-exact";
    static final String INVARIANT = "importance.autocorr-invariant";
    static final String ESTIMATE = "importance.autocorr-estimate";

    static final List<Mutant<AutocorrEss>> MUTANTS = List.of(
            mutant("lags-once", "The factor 2 is missing.", "How often does lag k occur among all pairs (i, j)?",
                    EXACT + " " + ESTIMATE, () -> new Pairs() {
                        @Override
                        double factor() {
                            return 1;
                        }
                    }),
            mutant("no-taper", "Lags are not weighted by 1 - k/n.", "How many pairs are n - 1 apart?", EXACT,
                    () -> new Pairs() {
                        @Override
                        double taper(int k, int n) {
                            return 1;
                        }
                    }),
            mutant("negative-lags-cut", "Negative correlations are taken for 0.", "Can n_eff be above n?",
                    EXACT, () -> new Pairs() {
                        @Override
                        double lag(double rho) {
                            return Math.max(0, rho);
                        }
                    }),
            mutant("last-lag-lost", "The greatest lag is left out.", "How far apart are the first and the last?", EXACT,
                    () -> new Pairs() {
                        @Override
                        int lags(int n) {
                            return n - 1;
                        }
                    }),
            mutant("all-lags", "All sample autocorrelations are added: their sum is -1/2, always.",
                    "Add up all entries of a sample covariance matrix of centred numbers. What do you get?",
                    INVARIANT, () -> new Pairs() {
                        @Override
                        boolean stop(double pair) {
                            return false;
                        }
                    }),
            mutant("mean-not-taken-off", "The numbers are not centred.", "What is the correlation of 100 and 101?",
                    INVARIANT + " " + ESTIMATE, () -> new Pairs() {
                        @Override
                        double mean(double[] x) {
                            return 0;
                        }
                    }),
            mutant("short-batches", "Batch means with sqrt(n) batches.",
                    "How long is a batch beside the correlation time?", ESTIMATE, () -> new Pairs() {
                        @Override
                        public double estimate(double[] x) {
                            return batches(x, (int) Math.sqrt(x.length));
                        }
                    }),
            mutant("first-lag-only", "Only neighbours are looked at.", "Are numbers two apart independent?",
                    ESTIMATE, () -> new Pairs() {
                        @Override
                        public double estimate(double[] x) {
                            double[] centred = centred(x);
                            return x.length / (1 + 2 * covariance(centred, 1) / covariance(centred, 0));
                        }
                    }),
            mutant("length", "A sequence is worth its length.", "What is the same number, a hundred times, worth?",
                    ESTIMATE, () -> new Pairs() {
                        @Override
                        public double estimate(double[] x) {
                            return x.length;
                        }
                    }),
            mutant("kish-of-values", "Kish's formula is applied to the values.",
                    "Does the order of the numbers matter to your answer?", INVARIANT + " " + ESTIMATE,
                    () -> new Pairs() {
                        @Override
                        public double estimate(double[] x) {
                            double sum = Arrays.stream(x).sum();
                            return sum * sum / Arrays.stream(x).map(v -> v * v).sum();
                        }
                    }));

    static final Suspects<AutocorrEss> SUSPECTS = new Suspects<>(MUTANTS, AutocorrEssConcept::ask);

    public AutocorrEssConcept() {
        super("importance", AutocorrEss.class, AutocorrEssGuarantees.Suite.class, InitialPositiveSequence::new,
                Map.of("initial-monotone-sequence", right(() -> new Pairs() {
                    @Override
                    public double estimate(double[] x) {
                        double[] centred = centred(x);
                        double variance = covariance(centred, 0);
                        double least = Double.POSITIVE_INFINITY;
                        double sum = 0;
                        for (int k = 0; k + 1 < x.length; k += 2) {
                            double pair = covariance(centred, k) + covariance(centred, k + 1);
                            if (pair <= 0)
                                break;
                            least = Math.min(least, pair);
                            sum += least;
                        }
                        return x.length / (2 * sum / variance - 1);
                    }
                }), "sokals-window", right(() -> new Pairs() {
                    @Override
                    public double estimate(double[] x) {
                        double[] centred = centred(x);
                        double variance = covariance(centred, 0);
                        double tau = 1;
                        for (int k = 1; k < x.length && k < 6 * Math.max(tau, 1) + 4; k++)
                            tau += 2 * covariance(centred, k) / variance;
                        return x.length / tau;
                    }
                })), MUTANTS);
    }

    private static void ask(Answers answers, AutocorrEss s) {
        double[] rho = {0.5, -0.2, 0.1};
        answers.add(() -> s.exact(rho.clone(), 4));
        answers.add(() -> s.exact(rho.clone(), 3));
        double[] x = new AutoregressiveSequence(0.6).draw(400, 0.5, new SplittableRandom(1));
        answers.add(() -> s.estimate(x.clone()));
    }

    /// The mistake that answers the fixed questions just so.
    static Optional<Mutant<AutocorrEss>> named(AutocorrEss subject) {
        List<Mutant<AutocorrEss>> alike = MUTANTS.stream()
                .filter(mutant -> mutant.forms().stream().anyMatch(form -> same(subject, form.get()))).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean same(AutocorrEss one, AutocorrEss other) {
        double[] x = new AutoregressiveSequence(0.6).draw(400, 0.5, new SplittableRandom(1));
        double a = one.estimate(x.clone());
        double b = other.estimate(x.clone());
        double[] rho = {0.5, -0.2, 0.1};
        return Math.abs(a - b) <= 1e-9 * Math.abs(a)
                && Math.abs(one.exact(rho.clone(), 4) - other.exact(rho.clone(), 4)) < 1e-9;
    }

    private static double[] centred(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(value -> value - mean).toArray();
    }

    private static double covariance(double[] centred, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < centred.length; i++)
            sum += centred[i] * centred[i + lag];
        return sum / centred.length;
    }

    private static double batches(double[] x, int batches) {
        int size = x.length / batches;
        double[] centred = centred(x);
        double squares = 0;
        for (int b = 0; b < batches; b++) {
            double mean = 0;
            for (int i = b * size; i < (b + 1) * size; i++)
                mean += centred[i] / size;
            squares += mean * mean;
        }
        return x.length * covariance(centred, 0) / (size * squares / (batches - 1));
    }

    /// Right as it stands; each mutant changes one step.
    private static class Pairs implements AutocorrEss {

        double factor() {
            return 2;
        }

        double taper(int k, int n) {
            return 1 - (double) k / n;
        }

        double lag(double rho) {
            return rho;
        }

        int lags(int n) {
            return n;
        }

        @Override
        public double exact(double[] rho, int n) {
            double denominator = 1;
            for (int k = 1; k < lags(n); k++)
                denominator += factor() * taper(k, n) * (k <= rho.length ? lag(rho[k - 1]) : 0);
            return n / denominator;
        }

        double mean(double[] x) {
            return Arrays.stream(x).average().orElseThrow();
        }

        boolean stop(double pair) {
            return pair <= 0;
        }

        @Override
        public double estimate(double[] x) {
            double mean = mean(x);
            double[] centred = Arrays.stream(x).map(value -> value - mean).toArray();
            double variance = covariance(centred, 0);
            double tau = 1 + factor() * covariance(centred, 1) / variance;
            for (int k = 2; k < x.length; k += 2) {
                double pair = (covariance(centred, k) + covariance(centred, k + 1)) / variance;
                if (stop(pair))
                    break;
                tau += factor() * pair;
            }
            return x.length / tau;
        }
    }
}
