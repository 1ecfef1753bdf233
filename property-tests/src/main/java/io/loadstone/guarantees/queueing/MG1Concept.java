package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.MG1;
import io.loadstone.queueing.PollaczekKhinchine;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [MG1] are tried on.
public final class MG1Concept extends SeamConcept<MG1> {
    static final String WAIT = "queueing.mg1-wait";
    static final String MM1 = "queueing.mg1-exponential";
    static final String VARIABILITY = "queueing.mg1-variability";
    static final String KINGMAN = "queueing.mg1-kingman";

    static final List<Mutant<MG1>> MUTANTS = List.of(
            mutant("no-half", "The residual service is taken for a whole one.",
                    "How much of a service is left, on average, when somebody arrives in the middle of it?",
                    WAIT + " " + MM1,
                    () -> wait((lambda, es, es2) -> lambda * es2 / (1 - lambda * es))),
            mutant("deviation-for-variance", "The coefficient of variation is not squared.",
                    "What unit has cs^2 E[S]^2?",
                    WAIT, () -> wait((lambda, es, es2) -> lambda * es / (1 - lambda * es)
                            * (1 + Math.sqrt(Math.max(0, es2 / (es * es) - 1))) / 2 * es)),
            mutant("square-of-the-mean", "The square of the mean is taken for the mean of the square.",
                    "When are E[S^2] and E[S]^2 the same?", WAIT + " " + MM1,
                    () -> wait((lambda, es, _) -> lambda * es * es / 2 / (1 - lambda * es))),
            mutant("always-exponential", "Every service is taken for exponential.", "Where does E[S^2] come in?", WAIT,
                    () -> wait((lambda, es, _) -> lambda * es * es / (1 - lambda * es))),
            mutant("idle-server-forgotten", "The wait of those who find somebody is given for all.",
                    "Which share of the customers finds the worker idle?", WAIT + " " + MM1,
                    () -> wait((lambda, es, es2) -> es2 / es / 2 / (1 - lambda * es))),
            mutant("wait-without-limit", "The formula is used where it does not hold.", "What is a negative time?",
                    "queueing.mg1-saturated", () -> new ByVariability() {
                        @Override
                        public double meanWait(double lambda, double mean, double secondMoment) {
                            return lambda * secondMoment / 2 / (1 - lambda * mean);
                        }
                    }),
            mutant("service-twice", "The service is counted twice.", "What does a customer do after the wait?",
                    "queueing.mg1-sojourn", () -> new ByVariability() {
                        @Override
                        public double meanSojourn(double lambda, double mean, double secondMoment) {
                            return meanWait(lambda, mean, secondMoment) + 2 * mean;
                        }
                    }),
            mutant("second-moment-for-variance", "E[S^2] is taken for the variance.",
                    "What is the variance of a service that is always the same?", VARIABILITY,
                    () -> new ByVariability() {
                        @Override
                        public double variability(double mean, double secondMoment) {
                            return secondMoment / (mean * mean);
                        }
                    }),
            mutant("variability-not-squared", "The coefficient of variation is given for its square.",
                    "What is cs^2 of a service with twice the deviation?", VARIABILITY, () -> new ByVariability() {
                        @Override
                        public double variability(double mean, double secondMoment) {
                            return Math.sqrt(Math.max(0, secondMoment / (mean * mean) - 1));
                        }
                    }),
            mutant("steady-arrivals", "The arrivals are taken for Poisson, whatever they are.",
                    "What do gaps that are always the same save?", KINGMAN, () -> new ByVariability() {
                        @Override
                        public double kingman(double lambda, double mean, double arrivals, double services) {
                            return super.kingman(lambda, mean, 1, services);
                        }
                    }),
            mutant("product-of-variabilities", "The two variabilities are multiplied.",
                    "Is there no wait if the services alone are always the same?", KINGMAN, () -> new ByVariability() {
                        @Override
                        public double kingman(double lambda, double mean, double arrivals, double services) {
                            return super.kingman(lambda, mean, arrivals * services, arrivals * services);
                        }
                    }));

    static final Suspects<MG1> SUSPECTS = new Suspects<>(MUTANTS, MG1Concept::ask);

    public MG1Concept() {
        super("queueing", MG1.class, MG1Guarantees.Suite.class, PollaczekKhinchine::new,
                Map.of("by-variability", right(ByVariability::new), "by-residual", right(
                        () -> wait((lambda, es, es2) -> lambda * es * (es2 / (2 * es)) / (1 - lambda * es)))),
                MUTANTS);
    }

    private static void ask(Answers answers, MG1 s) {
        for (double lambda : new double[]{0.1, 0.6, 1.5})
            for (double second : new double[]{1, 1.5, 2, 5}) {
                answers.add(() -> s.meanWait(lambda, 1, second));
                answers.add(() -> s.meanWait(lambda / 3, 3, 9 * second));
                answers.add(() -> s.meanSojourn(lambda, 1, second));
                answers.add(() -> s.variability(3, 9 * second));
                answers.add(() -> s.kingman(lambda / 3, 3, second, 0));
                answers.add(() -> s.kingman(lambda / 3, 3, second, 0.5));
            }
    }

    private interface Wait {
        double mean(double lambda, double es, double es2);
    }

    private static MG1 wait(Wait wait) {
        return new ByVariability() {
            @Override
            public double meanWait(double lambda, double mean, double secondMoment) {
                return lambda * mean >= 1 ? Double.POSITIVE_INFINITY : wait.mean(lambda, mean, secondMoment);
            }
        };
    }

    /// Through the coefficient of variation, where the reference takes the second moment.
    private static class ByVariability implements MG1 {
        @Override
        public double meanWait(double lambda, double mean, double secondMoment) {
            return kingmans(lambda, mean, 1, (secondMoment - mean * mean) / (mean * mean));
        }

        @Override
        public double meanSojourn(double lambda, double mean, double secondMoment) {
            return mean + meanWait(lambda, mean, secondMoment);
        }

        @Override
        public double variability(double mean, double secondMoment) {
            return (secondMoment - mean * mean) / mean / mean;
        }

        @Override
        public double kingman(double lambda, double mean, double arrivals, double services) {
            return kingmans(lambda, mean, arrivals, services);
        }

        private static double kingmans(double lambda, double mean, double arrivals, double services) {
            return lambda * mean >= 1
                    ? Double.POSITIVE_INFINITY
                    : 0.5 * (arrivals + services) * lambda * mean * mean / (1 - lambda * mean);
        }
    }
}
