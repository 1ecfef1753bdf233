package io.loadstone.guarantees.queueing;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.GeometricQueue;
import io.loadstone.queueing.MM1;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [MM1] are tried on.
public final class MM1Concept extends SeamConcept<MM1> {
    static final String SOJOURN = "queueing.mm1-sojourn";
    static final String WAIT = "queueing.mm1-wait";
    static final String LENGTH = "queueing.mm1-length";
    static final String TAIL = "queueing.mm1-tail";
    static final String QUANTILES = "queueing.mm1-quantiles";
    static final String SATURATED = "queueing.mm1-saturated";

    static final List<Mutant<MM1>> MUTANTS = List.of(
            mutant("wait-is-sojourn", "The time in the system is given for the time in the queue.",
                    "How long does a customer wait who finds nobody?", WAIT, () -> new FromLoad() {
                        @Override
                        public double meanWait(double lambda, double mu) {
                            return meanSojourn(lambda, mu);
                        }
                    }),
            mutant("sojourn-without-service", "The time in the queue is given for the time in the system.",
                    "How long is a customer there who finds nobody?", SOJOURN, () -> new FromLoad() {
                        @Override
                        public double meanSojourn(double lambda, double mu) {
                            return super.meanSojourn(lambda, mu) - 1 / mu;
                        }
                    }),
            mutant("swapped-rates", "Arrivals and services are mixed up.", "Which rate must be the greater one?",
                    SOJOURN,
                    () -> new FromLoad() {
                        @Override
                        public double meanSojourn(double lambda, double mu) {
                            return lambda >= mu ? Double.POSITIVE_INFINITY : 1 / (lambda - mu);
                        }
                    }, () -> new FromLoad() {
                        @Override
                        public double meanSojourn(double lambda, double mu) {
                            return lambda >= mu ? Double.POSITIVE_INFINITY : 1 / lambda / (1 - lambda / mu);
                        }
                    }),
            mutant("integer-division", "The load is a quotient of whole numbers.", "What is 4 / 5 in Java?", LENGTH,
                    () -> new FromLoad() {
                        @Override
                        public double meanInSystem(double lambda, double mu) {
                            return Math.floorDiv((long) lambda, Math.max(1, (long) (mu - lambda)));
                        }
                    }),
            mutant("queue-is-system", "The one in service is counted as waiting.",
                    "How many wait when one customer is there?", LENGTH, () -> new FromLoad() {
                        @Override
                        public double meanInQueue(double lambda, double mu) {
                            return meanInSystem(lambda, mu);
                        }
                    }),
            mutant("queue-is-system-less-one", "One customer is taken off although often nobody is there.",
                    "How many are in service, on average?", LENGTH, () -> new FromLoad() {
                        @Override
                        public double meanInQueue(double lambda, double mu) {
                            return Math.max(0, meanInSystem(lambda, mu) - 1);
                        }
                    }),
            mutant("more-than-n", "P(N > n) is given for P(N >= n).", "What is P(N >= 0)?", TAIL,
                    () -> tail((n, rho) -> Math.pow(rho, n + 1))),
            mutant("exactly-n", "P(N = n) is given for P(N >= n).", "What is P(N >= 0)?", TAIL,
                    () -> tail((n, rho) -> (1 - rho) * Math.pow(rho, n))),
            mutant("busy-and-idle-swapped", "The shares of busy and idle time are mixed up.",
                    "Is a longer queue likelier when the load is small?", TAIL,
                    () -> tail((n, rho) -> Math.pow(1 - rho, n) * rho)),
            mutant("no-atom-at-zero", "The wait is taken for exponential, as if everybody waited.",
                    "Which share of the customers does not wait at all?", QUANTILES, () -> new FromLoad() {
                        @Override
                        public double waitQuantile(double p, double lambda, double mu) {
                            return sojournQuantile(p, lambda, mu);
                        }
                    }),
            mutant("negative-wait", "The quantile is not cut off at zero.", "Can somebody wait less than no time?",
                    QUANTILES,
                    () -> new FromLoad() {
                        @Override
                        public double waitQuantile(double p, double lambda, double mu) {
                            return lambda >= mu
                                    ? Double.POSITIVE_INFINITY
                                    : Math.log(lambda / mu / (1 - p)) / (mu - lambda);
                        }
                    }),
            mutant("logarithm-to-base-ten", "A logarithm to the base of ten stands where e^x is inverted.",
                    "What is the inverse of e^x?", QUANTILES, () -> new FromLoad() {
                        @Override
                        public double sojournQuantile(double p, double lambda, double mu) {
                            return -Math.log10(1 - p) * meanSojourn(lambda, mu);
                        }
                    }),
            mutant("multiple-of-the-mean", "The quantile is p times the mean.",
                    "Are most customers faster than the mean, or half of them?", QUANTILES, () -> new FromLoad() {
                        @Override
                        public double sojournQuantile(double p, double lambda, double mu) {
                            return p * meanSojourn(lambda, mu);
                        }
                    }),
            mutant("no-limit", "The formula is used where it does not hold.", "What is a negative time?", SATURATED,
                    () -> new FromLoad() {
                        @Override
                        public double meanSojourn(double lambda, double mu) {
                            return 1 / (mu - lambda);
                        }
                    }, Unlimited::new));

    static final Suspects<MM1> SUSPECTS = new Suspects<>(MUTANTS, MM1Concept::ask);

    public MM1Concept() {
        super("queueing", MM1.class, MM1Guarantees.Suite.class, GeometricQueue::new,
                Map.of("from-load", right(FromLoad::new), "summed", right(Summed::new)), MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return QueueingExperiments.all();
    }

    private static void ask(Answers answers, MM1 s) {
        for (double lambda : new double[]{0.5, 3, 3.9, 5})
            for (double[] p : new double[][]{{0, 0.1}, {1, 0.5}, {3, 0.99}}) {
                answers.add(() -> s.meanSojourn(lambda, 4));
                answers.add(() -> s.meanWait(lambda, 4));
                answers.add(() -> s.meanInSystem(lambda, 4));
                answers.add(() -> s.meanInQueue(lambda, 4));
                answers.add(() -> s.atLeast((int) p[0], lambda, 4));
                answers.add(() -> s.sojournQuantile(p[1], lambda, 4));
                answers.add(() -> s.waitQuantile(p[1], lambda, 4));
            }
    }

    private interface Tail {
        double atLeast(int n, double rho);
    }

    private static MM1 tail(Tail tail) {
        return new FromLoad() {
            @Override
            public double atLeast(int n, double lambda, double mu) {
                return lambda >= mu ? 1 : tail.atLeast(n, lambda / mu);
            }
        };
    }

    /// Everything from the load, and nothing from anything else.
    private static class FromLoad implements MM1 {
        @Override
        public double meanSojourn(double lambda, double mu) {
            return lambda >= mu ? Double.POSITIVE_INFINITY : 1 / mu / (1 - lambda / mu);
        }

        @Override
        public double meanWait(double lambda, double mu) {
            return lambda >= mu ? Double.POSITIVE_INFINITY : lambda / mu / (mu - lambda);
        }

        @Override
        public double meanInSystem(double lambda, double mu) {
            return lambda >= mu ? Double.POSITIVE_INFINITY : lambda / mu / (1 - lambda / mu);
        }

        @Override
        public double meanInQueue(double lambda, double mu) {
            return lambda >= mu ? Double.POSITIVE_INFINITY : lambda / mu * (lambda / mu) / (1 - lambda / mu);
        }

        @Override
        public double atLeast(int n, double lambda, double mu) {
            return lambda >= mu ? 1 : Math.exp(n * Math.log(lambda / mu));
        }

        @Override
        public double sojournQuantile(double p, double lambda, double mu) {
            return lambda >= mu ? Double.POSITIVE_INFINITY : Math.log(1 / (1 - p)) / (mu - lambda);
        }

        @Override
        public double waitQuantile(double p, double lambda, double mu) {
            if (lambda >= mu)
                return Double.POSITIVE_INFINITY;
            return p <= 1 - lambda / mu ? 0 : Math.log(lambda / mu / (1 - p)) / (mu - lambda);
        }
    }

    /// Formulas and nothing else.
    private static final class Unlimited implements MM1 {
        @Override
        public double meanSojourn(double lambda, double mu) {
            return 1 / (mu - lambda);
        }

        @Override
        public double meanWait(double lambda, double mu) {
            return lambda / mu / (mu - lambda);
        }

        @Override
        public double meanInSystem(double lambda, double mu) {
            return lambda / (mu - lambda);
        }

        @Override
        public double meanInQueue(double lambda, double mu) {
            return lambda / mu * lambda / (mu - lambda);
        }

        @Override
        public double atLeast(int n, double lambda, double mu) {
            return Math.pow(lambda / mu, n);
        }

        @Override
        public double sojournQuantile(double p, double lambda, double mu) {
            return -Math.log(1 - p) / (mu - lambda);
        }

        @Override
        public double waitQuantile(double p, double lambda, double mu) {
            return Math.max(0, Math.log(lambda / mu / (1 - p)) / (mu - lambda));
        }
    }

    /// The queue's length as a sum over its law.
    private static final class Summed extends FromLoad {
        @Override
        public double meanInQueue(double lambda, double mu) {
            if (lambda >= mu)
                return Double.POSITIVE_INFINITY;
            double sum = 0;
            for (double atLeast = lambda / mu * (lambda / mu); atLeast > 1e-18 * sum; atLeast *= lambda / mu)
                sum += atLeast;
            return sum;
        }

        @Override
        public double atLeast(int n, double lambda, double mu) {
            double less = 0;
            for (int i = 0; i < n; i++)
                less += (1 - lambda / mu) * Math.pow(lambda / mu, i);
            return lambda >= mu ? 1 : 1 - less;
        }
    }
}
