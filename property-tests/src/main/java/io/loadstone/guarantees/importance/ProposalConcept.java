package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.LeastVariance;
import io.loadstone.importance.Proposal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// What the guarantees of the seam [Proposal] are tried on.
public final class ProposalConcept extends SeamConcept<Proposal> {
    static final String OPTIMAL = "importance.optimal-proposal";
    static final String SNIS = "importance.optimal-snis";
    static final String EXCESS = "importance.excess-variance";
    static final String GRADIENT = "importance.gradient-proposal";
    static final String GAIN = "importance.noise-ratio";

    static final List<Mutant<Proposal>> MUTANTS = List.of(
            mutant("target-forgotten", "The proposal is in proportion to |f| alone.",
                    "Where is a large f not worth a visit?",
                    OPTIMAL, () -> new Shares() {
                        @Override
                        double share(double f, double p) {
                            return Math.abs(f);
                        }
                    }),
            mutant("root-of-target", "The proposal is in proportion to sqrt(f^2 p).", "Which power of p stays?",
                    OPTIMAL,
                    () -> new Shares() {
                        @Override
                        double share(double f, double p) {
                            return Math.sqrt(f * f * p);
                        }
                    }),
            mutant("signed", "Where f is negative the share is cut at 0.", "Does a negative value not count?", OPTIMAL,
                    () -> new Shares() {
                        @Override
                        double share(double f, double p) {
                            return Math.max(0, f) * p;
                        }
                    }),
            mutant("unnormalised", "The shares do not sum to 1.", "Is it a law?", OPTIMAL + " " + SNIS,
                    () -> new Shares() {
                        @Override
                        double[] normalized(double[] shares, double[] otherwise) {
                            return shares;
                        }
                    }),
            mutant("plain-optimum-for-ratio", "The ratio gets the proposal of the plain estimate.",
                    "What is the error of a ratio when f is constant?", SNIS, () -> new Shares() {
                        @Override
                        double centre(double[] f, double[] p) {
                            return 0;
                        }
                    }),
            mutant("centred-by-plain-average", "f is centred by its unweighted average.", "Whose mean is estimated?",
                    SNIS,
                    () -> new Shares() {
                        @Override
                        double centre(double[] f, double[] p) {
                            return Arrays.stream(f).average().orElseThrow();
                        }
                    }),
            mutant("chi-square-turned", "chi2(q || q*) is taken for chi2(q* || q).",
                    "Which of the two is infinite when q misses a value?",
                    EXCESS, () -> new Shares() {
                        @Override
                        double distance(double best, double q) {
                            return q == best ? 0 : (q - best) * (q - best) / best;
                        }
                    }),
            mutant("kullback-leibler", "The relative entropy is taken for chi-square.",
                    "Which function of q*/q has the variance?",
                    EXCESS, () -> new Shares() {
                        @Override
                        double distance(double best, double q) {
                            return best == 0 ? 0 : best * Math.log(best / q);
                        }
                    }),
            mutant("second-moment-for-excess", "The least second moment is not taken off.",
                    "What is the excess of the best proposal?", EXCESS, () -> new Shares() {
                        @Override
                        double distance(double best, double q) {
                            return best == 0 ? 0 : best * best / q;
                        }
                    }),
            mutant("squared-norms", "Draws are in proportion to squared norms.", "What is |g|/q then?", GRADIENT,
                    () -> norm(n -> n * n)),
            mutant("root-norms", "Draws are in proportion to the roots of the norms.", "What is |g|/q then?", GRADIENT,
                    () -> norm(Math::sqrt)),
            mutant("rarely-what-matters", "Weights, not probabilities, are in proportion to the norms.",
                    "Sampling by importance and weighting by importance are opposites. Which is asked for?", GRADIENT,
                    () -> norm(n -> 1 / (n + 1e-3))),
            mutant("gain-inverted", "The gain is below 1.", "Who has the greater variance?", GAIN,
                    () -> gain(x -> 1 / x)),
            mutant("gain-of-deviations", "The gain is one of standard deviations.", "Variance or deviation?", GAIN,
                    () -> gain(Math::sqrt)));

    static final Suspects<Proposal> SUSPECTS = new Suspects<>(MUTANTS, ProposalConcept::ask);

    public ProposalConcept() {
        super("importance", Proposal.class, ProposalGuarantees.Suite.class, LeastVariance::new,
                Map.of("shares", right(Shares::new), "second-moments", right(() -> new Shares() {
                    @Override
                    public double excess(double[] f, double[] p, double[] q) {
                        double moment = 0;
                        double size = 0;
                        for (int i = 0; i < f.length; i++) {
                            double term = Math.abs(f[i]) * p[i];
                            size += term;
                            moment += term == 0 ? 0 : term * term / q[i];
                        }
                        return moment - size * size;
                    }
                })), MUTANTS);
    }

    private static void ask(Answers answers, Proposal s) {
        double[] f = {1, -2, 0.5, 3};
        double[] p = {0.1, 0.2, 0.3, 0.4};
        double[] q = {0.4, 0.1, 0.25, 0.25};
        answers.add(() -> text(s.optimal(f.clone(), p.clone())));
        answers.add(() -> text(s.optimalSelfNormalized(f.clone(), p.clone())));
        answers.add(() -> s.excess(f.clone(), p.clone(), q.clone()));
        answers.add(() -> text(s.byNorm(new double[][]{{3, 4}, {1, 0}, {2, 2}})));
        answers.add(() -> s.gain(new double[]{1, 2, 4}));
    }

    private static String text(double[] numbers) {
        var text = new StringBuilder();
        for (double number : numbers)
            text.append("%.9e ".formatted(number));
        return text.toString();
    }

    private static Shares norm(DoubleUnaryOperator of) {
        return new Shares() {
            @Override
            double norm(double[] gradient) {
                return of.applyAsDouble(super.norm(gradient));
            }
        };
    }

    private static Shares gain(DoubleUnaryOperator of) {
        return new Shares() {
            @Override
            public double gain(double[] norms) {
                return of.applyAsDouble(super.gain(norms));
            }
        };
    }

    /// Right as it stands; each mutant changes one step.
    private static class Shares implements Proposal {

        double share(double f, double p) {
            return Math.abs(f) * p;
        }

        double centre(double[] f, double[] p) {
            double mean = 0;
            for (int i = 0; i < f.length; i++)
                mean += f[i] * p[i];
            return mean;
        }

        double[] normalized(double[] shares, double[] otherwise) {
            double sum = Arrays.stream(shares).sum();
            return sum == 0 ? otherwise.clone() : Arrays.stream(shares).map(x -> x / sum).toArray();
        }

        @Override
        public double[] optimal(double[] f, double[] p) {
            double[] shares = new double[f.length];
            Arrays.setAll(shares, i -> share(f[i], p[i]));
            return normalized(shares, p);
        }

        @Override
        public double[] optimalSelfNormalized(double[] f, double[] p) {
            double centre = centre(f, p);
            double[] shares = new double[f.length];
            Arrays.setAll(shares, i -> Math.abs(f[i] - centre) * p[i]);
            return normalized(shares, p);
        }

        double distance(double best, double q) {
            return q == best ? 0 : (q - best) * (q - best) / q;
        }

        @Override
        public double excess(double[] f, double[] p, double[] q) {
            double size = 0;
            for (int i = 0; i < f.length; i++)
                size += Math.abs(f[i]) * p[i];
            double distance = 0;
            for (int i = 0; i < f.length; i++)
                distance += distance(Math.abs(f[i]) * p[i] / size, q[i]);
            return size * size * distance;
        }

        double norm(double[] gradient) {
            return Math.sqrt(Arrays.stream(gradient).map(x -> x * x).sum());
        }

        @Override
        public double[] byNorm(double[][] gradients) {
            double[] even = new double[gradients.length];
            Arrays.fill(even, 1.0 / gradients.length);
            return normalized(Arrays.stream(gradients).mapToDouble(this::norm).toArray(), even);
        }

        @Override
        public double gain(double[] norms) {
            double mean = Arrays.stream(norms).average().orElseThrow();
            double squares = Arrays.stream(norms).map(x -> x * x).average().orElseThrow();
            return squares / mean / mean;
        }
    }
}
