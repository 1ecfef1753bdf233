package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.MMc;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [MMc] are tried on. The formula of the course notes, `W1 P(wait) / c`, is here in its three
/// readings: twice as a wait that is wrong, once as a wait that is right, and then as a sojourn that is not.
public final class MMcConcept extends SeamConcept<MMc> {
    static final String B = "queueing.erlang-b";
    static final String C = "queueing.erlang-c";
    static final String WAIT = "queueing.mmc-wait";
    static final String SOJOURN = "queueing.mmc-sojourn";
    static final String LENGTH = "queueing.mmc-length";
    static final String QUANTILE = "queueing.mmc-quantile";
    static final String LARGE = "queueing.mmc-large";
    static final String SATURATED = "queueing.mmc-saturated";
    static final String OCTAVE = "queueing.mmc-octave";
    static final String DIMINISHING = "queueing.mmc-diminishing";

    static final List<Mutant<MMc>> MUTANTS = List.of(
            mutant("notes-one-worker",
                    "W1 is the sojourn of one worker who gets all: the wait is negative when one is not enough.",
                    "What is W1 if one worker alone cannot keep up?", WAIT + " " + OCTAVE + " " + DIMINISHING,
                    () -> wait((l, m, c, p) -> p / c / (m - l))),
            mutant("notes-one-fast-worker",
                    "W1 is the sojourn of one worker as fast as all, and is divided by c once more.",
                    "How fast is the line served while all are busy? How often is that counted?", WAIT + " " + OCTAVE,
                    () -> wait((l, m, c, p) -> p / c / (c * m - l))),
            mutant("notes-split-arrivals",
                    "W1 is the sojourn of one worker with his share of the arrivals: the result is the wait, and is given for the sojourn.",
                    "Is the service part of your W?", SOJOURN + " " + OCTAVE, () -> new BySum() {
                        @Override
                        public double meanSojourn(double l, double m, int c) {
                            return meanWait(l, m, c);
                        }
                    }),
            mutant("blocking-for-waiting", "Erlang's B stands where his C should.",
                    "Does a customer who finds all busy leave, or wait?",
                    C + " " + OCTAVE, () -> new BySum() {
                        @Override
                        public double waiting(double l, double m, int c) {
                            return l >= c * m ? 1 : blocking(l, m, c);
                        }
                    }),
            mutant("queue-left-out-of-the-sum", "The states with a queue are left out: c / (c - a) is missing.",
                    "An arrival waits also if somebody is waiting already. How many such states are there?", C,
                    () -> new BySum() {
                        @Override
                        public double waiting(double l, double m, int c) {
                            double none = 1 - blocking(l, m, c);
                            double all = blocking(l, m, c);
                            return l >= c * m ? 1 : all / (none + all * c * m / (c * m - l));
                        }
                    }),
            mutant("load-for-waiting", "The load of a worker stands where the probability of waiting should.",
                    "For which c are the two the same?", C, () -> new BySum() {
                        @Override
                        public double waiting(double l, double m, int c) {
                            return Math.min(1, l / (c * m));
                        }
                    }),
            mutant("one-worker-less", "The sum ends one worker early.", "Up to which k does Erlang's sum go?", B,
                    () -> new BySum() {
                        @Override
                        public double blocking(double l, double m, int c) {
                            return super.blocking(l, m, c - 1);
                        }
                    }),
            mutant("no-service-in-sojourn", "The service is forgotten, in the time and in the number.",
                    "What does a customer do after the wait?", SOJOURN + " " + LENGTH, () -> new BySum() {
                        @Override
                        public double meanSojourn(double l, double m, int c) {
                            return meanWait(l, m, c);
                        }

                        @Override
                        public double meanInSystem(double l, double m, int c) {
                            return meanInQueue(l, m, c);
                        }
                    }),
            mutant("one-in-service", "One customer is counted as being served, however many workers there are.",
                    "How many workers are busy on average?", LENGTH, () -> new BySum() {
                        @Override
                        public double meanInSystem(double l, double m, int c) {
                            return meanInQueue(l, m, c) + l / (c * m);
                        }
                    }),
            mutant("separate-queues", "Each worker has a queue of his own.",
                    "What does an idle worker do while somebody waits at another one?", WAIT + " " + OCTAVE,
                    () -> wait((l, m, c, _) -> l / c / m / (m - l / c))),
            mutant("everybody-waits", "The wait of those who wait is given for all, without the share who do not.",
                    "Which share of the customers finds a worker idle?", QUANTILE, () -> new BySum() {
                        @Override
                        public double waitQuantile(double p, double l, double m, int c) {
                            return l >= c * m ? Double.POSITIVE_INFINITY : -Math.log(1 - p) / (c * m - l);
                        }
                    }),
            mutant("share-of-those-who-wait", "The quantile is taken among those who wait, and shifted by the others.",
                    "A tenth waits. What does the slowest twentieth of all customers wait?", QUANTILE,
                    () -> new BySum() {
                        @Override
                        public double waitQuantile(double p, double l, double m, int c) {
                            double none = 1 - waiting(l, m, c);
                            return l >= c * m
                                    ? Double.POSITIVE_INFINITY
                                    : Math.max(0, -Math.log(1 - (p - none)) / (c * m - l));
                        }
                    }),
            mutant("factorials", "Powers and factorials are computed, and overflow.", "What is 171! as a double?",
                    LARGE,
                    () -> new BySum() {
                        @Override
                        public double blocking(double l, double m, int c) {
                            double sum = 0;
                            double factorial = 1;
                            for (int k = 0; k <= c; k++) {
                                factorial *= Math.max(1, k);
                                sum += Math.pow(l / m, k) / factorial;
                            }
                            return Math.pow(l / m, c) / factorial / sum;
                        }
                    }),
            mutant("square-root-rule", "The rule for large systems is taken for exact.",
                    "For which c was the rule proved?",
                    LARGE + " " + C, () -> new BySum() {
                        @Override
                        public double waiting(double l, double m, int c) {
                            double spare = (c - l / m) / Math.sqrt(l / m);
                            double tail = 0.5 * Math.exp(-0.717 * spare - 0.416 * spare * spare);
                            double density = Math.exp(-spare * spare / 2) / Math.sqrt(2 * Math.PI);
                            return l >= c * m ? 1 : Math.min(1, 1 / (1 + spare * (1 - tail) / density));
                        }
                    }),
            mutant("beyond-the-limit", "The formula is used where it does not hold.", "What is a negative time?",
                    SATURATED,
                    () -> new BySum() {
                        @Override
                        public double meanWait(double l, double m, int c) {
                            return waiting(l, m, c) / (c * m - l);
                        }
                    }, () -> new BySum() {
                        @Override
                        public double waiting(double l, double m, int c) {
                            double blocked = blocking(l, m, c);
                            return blocked / (1 - l / m / c + l / m / c * blocked);
                        }

                        @Override
                        public double meanWait(double l, double m, int c) {
                            return waiting(l, m, c) / (c * m - l);
                        }

                        @Override
                        public double waitQuantile(double p, double l, double m, int c) {
                            return Math.max(0, Math.log(waiting(l, m, c) / (1 - p)) / (c * m - l));
                        }
                    }));

    static final Suspects<MMc> SUSPECTS = new Suspects<>(MUTANTS, MMcConcept::ask);

    public MMcConcept() {
        super("queueing", MMc.class, MMcGuarantees.Suite.class, ErlangRecursion::new,
                Map.of("by-sum", right(BySum::new), "notes-split-arrivals-and-service",
                        right(() -> wait((l, m, c, p) -> p / c / (m - l / c))), "inverse-recursion",
                        right(() -> new BySum() {
                            @Override
                            public double blocking(double l, double m, int c) {
                                double inverse = 1;
                                for (int k = 1; k <= c; k++)
                                    inverse = 1 + k * m / l * inverse;
                                return 1 / inverse;
                            }
                        })),
                MUTANTS);
    }

    private static void ask(Answers answers, MMc s) {
        for (int servers : new int[]{1, 2, 4, 9, 200})
            for (double rho : new double[]{0.3, 0.8, 0.99, 1.1})
                for (double p : new double[]{0.5, 0.95}) {
                    double lambda = 2 * rho * servers;
                    answers.add(() -> s.blocking(lambda, 2, servers));
                    answers.add(() -> s.waiting(lambda, 2, servers));
                    answers.add(() -> s.meanWait(lambda, 2, servers));
                    answers.add(() -> s.meanSojourn(lambda, 2, servers));
                    answers.add(() -> s.meanInQueue(lambda, 2, servers));
                    answers.add(() -> s.meanInSystem(lambda, 2, servers));
                    answers.add(() -> s.waitQuantile(p, lambda, 2, servers));
                }
    }

    private interface Wait {
        double mean(double lambda, double mu, int servers, double waiting);
    }

    private static MMc wait(Wait wait) {
        return new BySum() {
            @Override
            public double meanWait(double l, double m, int c) {
                return l >= c * m ? Double.POSITIVE_INFINITY : wait.mean(l, m, c, waiting(l, m, c));
            }
        };
    }

    /// Erlang's sum from its last term, each relative to it: `1 / B = 1 + (c / a)(1 + ((c - 1) / a)(1 + ...))`.
    static class BySum implements MMc {
        @Override
        public double blocking(double l, double m, int c) {
            double term = 1;
            double sum = 1;
            for (int k = c; k > 0; k--) {
                term *= k * m / l;
                sum += term;
            }
            return 1 / sum;
        }

        @Override
        public double waiting(double l, double m, int c) {
            double blocked = blocking(l, m, c);
            return l >= c * m ? 1 : blocked / (1 - l / m / c + l / m / c * blocked);
        }

        @Override
        public double meanWait(double l, double m, int c) {
            return l >= c * m ? Double.POSITIVE_INFINITY : waiting(l, m, c) / (c * m - l);
        }

        @Override
        public double meanSojourn(double l, double m, int c) {
            return 1 / m + meanWait(l, m, c);
        }

        @Override
        public double meanInQueue(double l, double m, int c) {
            return l * meanWait(l, m, c);
        }

        @Override
        public double meanInSystem(double l, double m, int c) {
            return meanInQueue(l, m, c) + l / m;
        }

        @Override
        public double waitQuantile(double p, double l, double m, int c) {
            if (l >= c * m)
                return Double.POSITIVE_INFINITY;
            double waiting = waiting(l, m, c);
            return p <= 1 - waiting ? 0 : Math.log(waiting / (1 - p)) / (c * m - l);
        }
    }
}
