package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.DaleyError;
import io.loadstone.queueing.SimulationError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// What the guarantees of the seam [SimulationError] are tried on.
public final class SimulationErrorConcept extends SeamConcept<SimulationError> {
    static final String VARIANCE = "queueing.error-variance";
    static final String CUSTOMERS = "queueing.error-customers";
    static final String BATCHES = "queueing.error-batches";

    static final List<Mutant<SimulationError>> MUTANTS = List.of(
            mutant("independent-waits", "The waits are taken for independent.",
                    "Does a long wait tell nothing of the next one?",
                    VARIANCE + " " + CUSTOMERS, () -> new Direct() {
                        @Override
                        public double asymptoticVariance(double rho) {
                            return rho * (2 - rho) / ((1 - rho) * (1 - rho));
                        }
                    }),
            mutant("third-power", "The third power of the headroom stands below.",
                    "How does the error grow from load 0.9 to load 0.99?",
                    VARIANCE + " " + CUSTOMERS, () -> new Direct() {
                        @Override
                        public double asymptoticVariance(double rho) {
                            return super.asymptoticVariance(rho) * (1 - rho);
                        }
                    }),
            mutant("error-of-the-sojourn", "The error is taken relative to the sojourn.",
                    "Of what is `relative` a share?", CUSTOMERS,
                    () -> customers((v, rho, e) -> v / Math.pow(e / (1 - rho), 2))),
            mutant("absolute-error", "The error is taken in services, not relative to the wait.",
                    "Of what is `relative` a share?", CUSTOMERS,
                    () -> customers((v, _, e) -> v / (e * e))),
            mutant("error-not-squared", "Half the error is had for twice the customers.",
                    "How does a standard error fall with n?", CUSTOMERS,
                    () -> customers((v, rho, e) -> v / (e * rho / (1 - rho)))),
            mutant("rounded-down", "The number of customers is cut off to a whole one, not rounded up.",
                    "With the last customer missing, is the error small enough?", CUSTOMERS,
                    () -> customers((v, rho, e) -> Math.floor(v / Math.pow(e * rho / (1 - rho), 2)))),
            mutant("error-of-single-values", "The single values are taken for independent.", "Are neighbours alike?",
                    BATCHES,
                    () -> new Direct() {
                        @Override
                        public Estimate batchMeans(double[] values, int batches) {
                            return super.batchMeans(values, values.length);
                        }
                    }),
            mutant("spread-of-batches", "The spread of the batch means is given for the error of their mean.",
                    "How much surer is the mean of sixteen batches than one of them?", BATCHES,
                    () -> scaled(Math::sqrt)),
            mutant("divided-by-b", "The sum of squares is divided by b, although the mean was fitted.",
                    "What is the spread of one batch?", BATCHES, () -> scaled(b -> Math.sqrt((b - 1) / b))),
            mutant("interleaved-batches", "A batch is made of every b-th value.",
                    "Are the batches independent of each other then?", BATCHES,
                    () -> new Direct() {
                        @Override
                        public Estimate batchMeans(double[] values, int batches) {
                            double[] sorted = new double[values.length];
                            int length = values.length / batches;
                            for (int i = 0; i < values.length; i++)
                                sorted[i % batches * length + i / batches] = values[i];
                            return super.batchMeans(sorted, batches);
                        }
                    }));

    static final Suspects<SimulationError> SUSPECTS = new Suspects<>(MUTANTS, SimulationErrorConcept::ask);

    public SimulationErrorConcept() {
        super("queueing", SimulationError.class, SimulationErrorGuarantees.Suite.class, DaleyError::new,
                Map.of("direct", right(Direct::new)), MUTANTS);
    }

    private static void ask(Answers answers, SimulationError s) {
        for (double rho : new double[]{0.3, 0.8}) {
            answers.add(() -> s.asymptoticVariance(rho));
            answers.add(() -> s.customers(rho, 0.01));
            answers.add(() -> s.customers(rho, 0.1));
        }
        double[] values = {1, 2, 4, 7, 6, 5, 9, 9, 8, 4, 2, 1};
        for (int batches = 2; batches < 5; batches++) {
            int b = batches;
            answers.add(() -> s.batchMeans(values.clone(), b).mean());
            answers.add(() -> s.batchMeans(values.clone(), b).standardError());
        }
    }

    private interface Customers {
        double needed(double variance, double rho, double relative);
    }

    private static SimulationError customers(Customers customers) {
        return new Direct() {
            @Override
            public long customers(double rho, double relative) {
                return (long) Math.ceil(customers.needed(asymptoticVariance(rho), rho, relative));
            }
        };
    }

    private static SimulationError scaled(DoubleUnaryOperator factor) {
        return new Direct() {
            @Override
            public Estimate batchMeans(double[] values, int batches) {
                Estimate right = super.batchMeans(values, batches);
                return new Estimate(right.mean(), right.standardError() * factor.applyAsDouble(batches));
            }
        };
    }

    /// Term by term, with the mean of all values first.
    private static class Direct implements SimulationError {
        @Override
        public double asymptoticVariance(double rho) {
            double spare = 1 - rho;
            return (2 * rho + 5 * rho * rho - 4 * rho * rho * rho + rho * rho * rho * rho)
                    / (spare * spare * spare * spare);
        }

        @Override
        public long customers(double rho, double relative) {
            double wait = rho / (1 - rho);
            return (long) Math.ceil(asymptoticVariance(rho) / wait / wait / relative / relative);
        }

        @Override
        public Estimate batchMeans(double[] values, int batches) {
            double mean = Arrays.stream(values).sum() / values.length;
            int length = values.length / batches;
            double squares = 0;
            for (int j = 0; j < batches; j++)
                squares += Math.pow(Arrays.stream(values, j * length, (j + 1) * length).sum() / length - mean, 2);
            return new Estimate(mean, Math.sqrt(squares / (batches - 1) / batches));
        }
    }
}
