package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.ImportanceEstimator;
import io.loadstone.importance.LogWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [ImportanceEstimator] are tried on.
public final class ImportanceEstimatorConcept extends SeamConcept<ImportanceEstimator> {
    static final String IDENTITY = "importance.identity";
    static final String ERROR = "importance.standard-error";
    static final String SELF = "importance.self-normalized";
    private static final ImportanceEstimator RIGHT = new Sums();

    static final List<Mutant<ImportanceEstimator>> MUTANTS = List.of(
            mutant("inverted-ratio", "Values are weighted by q/p.",
                    "Where q draws too often, must a sample count more or less?", IDENTITY, () -> new Sums() {
                        @Override
                        double ratio(double logP, double logQ) {
                            return Math.exp(logQ - logP);
                        }
                    }),
            mutant("self-normalised-for-plain", "The plain estimate divides by the sum of weights.",
                    "With one draw, what does your estimate say, whatever the weight?", IDENTITY, () -> new Sums() {
                        @Override
                        public double estimate(double[] f, double[] logP, double[] logQ) {
                            double weights = 0;
                            for (int i = 0; i < f.length; i++)
                                weights += ratio(logP[i], logQ[i]);
                            return super.estimate(f, logP, logQ) * f.length / weights;
                        }
                    }),
            mutant("not-a-number", "0 times an infinite weight becomes NaN.",
                    "What is 0 times infinity in floating point?", "importance.zero-terms", () -> new Sums() {
                        @Override
                        double term(double f, double logP, double logQ) {
                            return f * ratio(logP, logQ);
                        }
                    }),
            mutant("zeros-do-not-count", "Samples that add nothing are left out of n.",
                    "How often was drawn?", IDENTITY + " importance.zero-terms", () -> new Sums() {
                        @Override
                        int count(double[] f, double[] logP, double[] logQ) {
                            int count = 0;
                            for (int i = 0; i < f.length; i++)
                                count += term(f[i], logP[i], logQ[i]) == 0 ? 0 : 1;
                            return Math.max(1, count);
                        }
                    }),
            mutant("exponentiates-first", "Each density is exponentiated before the two are divided.",
                    "What is exp(-800)?", "importance.far-densities", () -> new Sums() {
                        @Override
                        double ratio(double logP, double logQ) {
                            return Math.exp(logP) / Math.exp(logQ);
                        }
                    }),
            mutant("error-of-f", "The standard error is that of f, without the weights.",
                    "Which numbers are averaged?", ERROR, () -> new Sums() {
                        @Override
                        double[] terms(double[] f, double[] logP, double[] logQ) {
                            return f.clone();
                        }
                    }),
            mutant("divisor-n", "The sample variance divides by n.", "How many differences from the mean are free?",
                    ERROR, () -> new Sums() {
                        @Override
                        double divisor(int n) {
                            return n;
                        }
                    }),
            mutant("deviation-of-one", "The deviation of one term is given for that of the mean.",
                    "What does the error do when n is four times as large?", ERROR, () -> new Sums() {
                        @Override
                        double divisor(int n) {
                            return (n - 1.0) / n;
                        }
                    }),
            mutant("error-over-weights", "The standard error divides by the sum of weights.",
                    "Which estimate's error is asked for?", ERROR, () -> new Sums() {
                        @Override
                        public double standardError(double[] f, double[] logP, double[] logQ) {
                            double weights = 0;
                            for (int i = 0; i < f.length; i++)
                                weights += ratio(logP[i], logQ[i]);
                            return super.standardError(f, logP, logQ) * f.length / Math.max(1e-300, weights);
                        }
                    }),
            mutant("divides-by-n", "The self-normalised sum is divided by n.", "What if all weights are doubled?",
                    SELF, () -> new Sums() {
                        @Override
                        double self(double[] f, double[] w) {
                            return dot(f, w) / f.length;
                        }
                    }),
            mutant("overflow", "Weights are exponentiated before they are compared.",
                    "What is exp(1000), and what is infinity over infinity?", SELF, () -> new Sums() {
                        @Override
                        double shift(double[] logW) {
                            return 0;
                        }
                    }),
            mutant("squared-weights", "Weights are squared.", "What does a weight of 2 count beside a weight of 1?",
                    SELF, () -> new Sums() {
                        @Override
                        double self(double[] f, double[] w) {
                            return weightedMean(f, Arrays.stream(w).map(x -> x * x).toArray());
                        }
                    }),
            mutant("zero-over-zero", "Without any weight the answer is NaN.", "What is 0/0?",
                    "importance.no-weights", () -> new Sums() {
                        @Override
                        public double selfNormalized(double[] f, double[] logW) {
                            return Arrays.stream(logW).max().orElseThrow() == Double.NEGATIVE_INFINITY
                                    ? Double.NaN
                                    : super.selfNormalized(f, logW);
                        }
                    }),
            mutant("averages-batches", "Ratios of batches of ten are averaged: the bias of ten samples stays.",
                    "Does averaging remove a bias?", "importance.consistent", () -> new Sums() {
                        @Override
                        double self(double[] f, double[] w) {
                            double sum = 0;
                            int batches = 0;
                            for (int from = 0; from < f.length; from += 10, batches++) {
                                int to = Math.min(f.length, from + 10);
                                sum += weightedMean(Arrays.copyOfRange(f, from, to), Arrays.copyOfRange(w, from, to));
                            }
                            return sum / batches;
                        }
                    }),
            mutant("first-twenty", "Only the first twenty samples are used.", "What do the others do?",
                    "importance.consistent", () -> new Sums() {
                        @Override
                        double self(double[] f, double[] w) {
                            int n = Math.min(20, f.length);
                            return weightedMean(Arrays.copyOf(f, n), Arrays.copyOf(w, n));
                        }
                    }));

    static final Suspects<ImportanceEstimator> SUSPECTS = new Suspects<>(MUTANTS, ImportanceEstimatorConcept::ask);

    public ImportanceEstimatorConcept() {
        super("importance", ImportanceEstimator.class, ImportanceEstimatorGuarantees.Suite.class, LogWeights::new,
                Map.of("sums", right(() -> RIGHT), "running-mean", right(RunningMean::new)), MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return ImportanceExperiments.all();
    }

    private static void ask(Answers answers, ImportanceEstimator s) {
        double[] f = {1.5, -2, 0, 4, 3};
        double[] logP = {-1, -2, -0.5, Double.NEGATIVE_INFINITY, -3};
        double[] logQ = {-1.5, -1, Double.NEGATIVE_INFINITY, -1, -1};
        double[] some = {2, -1, 0.5};
        double[] someP = {-1, -2, -0.5};
        double[] someQ = {-2, -1.5, -1};
        answers.add(() -> s.estimate(f.clone(), logP.clone(), logQ.clone()));
        answers.add(() -> s.estimate(some.clone(), someP.clone(), someQ.clone()));
        answers.add(() -> s.estimate(some.clone(), new double[]{-901, -902, -900.5}, new double[]{-902, -901.5, -901}));
        answers.add(() -> s.standardError(some.clone(), someP.clone(), someQ.clone()));
        answers.add(() -> s.selfNormalized(some.clone(), someP.clone()));
        answers.add(() -> s.selfNormalized(some.clone(), new double[]{1000, 1001, 1002}));
        answers.add(() -> s.selfNormalized(some.clone(), logs(3, Double.NEGATIVE_INFINITY)));
        double[] long1 = new double[35];
        double[] long2 = new double[35];
        Arrays.setAll(long1, i -> i % 7);
        Arrays.setAll(long2, i -> i % 5 * 0.5);
        answers.add(() -> s.selfNormalized(long1.clone(), long2.clone()));
    }

    private static double[] logs(int n, double log) {
        double[] logs = new double[n];
        Arrays.fill(logs, log);
        return logs;
    }

    private static double dot(double[] f, double[] w) {
        double dot = 0;
        for (int i = 0; i < f.length; i++)
            dot += w[i] == 0 ? 0 : f[i] * w[i];
        return dot;
    }

    private static double weightedMean(double[] f, double[] w) {
        return dot(f, w) / Arrays.stream(w).sum();
    }

    /// Right as it stands; each mutant changes one step.
    private static class Sums implements ImportanceEstimator {

        double ratio(double logP, double logQ) {
            return Math.exp(logP - logQ);
        }

        double term(double f, double logP, double logQ) {
            return f == 0 || logP == Double.NEGATIVE_INFINITY ? 0 : f * ratio(logP, logQ);
        }

        double[] terms(double[] f, double[] logP, double[] logQ) {
            double[] terms = new double[f.length];
            Arrays.setAll(terms, i -> term(f[i], logP[i], logQ[i]));
            return terms;
        }

        int count(double[] f, double[] logP, double[] logQ) {
            return f.length;
        }

        @Override
        public double estimate(double[] f, double[] logP, double[] logQ) {
            double sum = 0;
            for (int i = 0; i < f.length; i++)
                sum += term(f[i], logP[i], logQ[i]);
            return sum / count(f, logP, logQ);
        }

        double divisor(int n) {
            return n - 1.0;
        }

        @Override
        public double standardError(double[] f, double[] logP, double[] logQ) {
            double[] terms = terms(f, logP, logQ);
            double mean = Arrays.stream(terms).average().orElseThrow();
            double squares = Arrays.stream(terms).map(x -> (x - mean) * (x - mean)).sum();
            return Math.sqrt(squares / divisor(f.length) / f.length);
        }

        double shift(double[] logW) {
            return Arrays.stream(logW).max().orElseThrow();
        }

        double self(double[] f, double[] w) {
            return weightedMean(f, w);
        }

        @Override
        public double selfNormalized(double[] f, double[] logW) {
            if (Arrays.stream(logW).max().orElseThrow() == Double.NEGATIVE_INFINITY)
                throw new IllegalArgumentException("no weights");
            double shift = shift(logW);
            return self(f, Arrays.stream(logW).map(log -> Math.exp(log - shift)).toArray());
        }
    }

    /// Welford's updates, and a running weighted mean that rescales itself when a greater weight comes.
    private static final class RunningMean implements ImportanceEstimator {

        private static double weighted(double f, double logP, double logQ) {
            return f == 0 || logP == Double.NEGATIVE_INFINITY ? 0 : Math.exp(logP - logQ) * f;
        }

        @Override
        public double estimate(double[] f, double[] logP, double[] logQ) {
            double mean = 0;
            for (int i = 0; i < f.length; i++)
                mean += (weighted(f[i], logP[i], logQ[i]) - mean) / (i + 1);
            return mean;
        }

        @Override
        public double standardError(double[] f, double[] logP, double[] logQ) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < f.length; i++) {
                double x = weighted(f[i], logP[i], logQ[i]);
                double off = x - mean;
                mean += off / (i + 1);
                squares += off * (x - mean);
            }
            return Math.sqrt(squares / ((double) f.length * (f.length - 1)));
        }

        @Override
        public double selfNormalized(double[] f, double[] logW) {
            double greatest = Double.NEGATIVE_INFINITY;
            double weights = 0;
            double mean = 0;
            for (int i = 0; i < f.length; i++) {
                if (logW[i] == Double.NEGATIVE_INFINITY)
                    continue;
                if (logW[i] > greatest) {
                    weights *= Math.exp(greatest - logW[i]);
                    greatest = logW[i];
                }
                double weight = Math.exp(logW[i] - greatest);
                weights += weight;
                mean += (f[i] - mean) * weight / weights;
            }
            if (weights == 0)
                throw new IllegalArgumentException("no weights");
            return mean;
        }
    }
}
