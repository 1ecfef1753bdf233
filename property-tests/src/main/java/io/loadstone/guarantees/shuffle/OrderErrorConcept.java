package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.LinearRecursion;
import io.loadstone.shuffle.OrderError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [OrderError] are tried on.
public final class OrderErrorConcept extends SeamConcept<OrderError> {
    static final String FOLLOWED = "shuffle.error-followed";
    static final String RESHUFFLED = "shuffle.error-reshuffled";
    static final String ONCE = "shuffle.error-once";
    static final String INDEPENDENT = "shuffle.error-independent";

    /// Right, by recursions over steps and epochs instead of sums of series; a mutant overrides what is wrong with it.
    static class Plain implements OrderError {
        static double mean(Descent d) {
            return Arrays.stream(d.targets()).sum() / d.targets().length;
        }

        /// `sum b^2`.
        static double squares(Descent d) {
            double mean = mean(d);
            return Arrays.stream(d.targets()).map(a -> Math.pow(a - mean, 2)).sum();
        }

        double last(Descent d, int[][] orders) {
            double e = d.start() - mean(d);
            for (int[] order : orders)
                for (int sample : order)
                    e = (1 - d.step()) * e + d.step() * (d.targets()[sample] - mean(d));
            return e;
        }

        @Override
        public double followed(Descent d, int[][] orders) {
            return Math.pow(last(d, orders), 2);
        }

        /// Variance of what a uniform order adds in an epoch: over all pairs of places, `E b_i b_j = -sum b^2 / (n (n-1))`.
        double epochNoise(Descent d) {
            int n = d.targets().length;
            double same = 0;
            double sum = 0;
            double weight = d.step();
            for (int j = 0; j < n; j++, weight *= 1 - d.step()) {
                same += weight * weight;
                sum += weight;
            }
            return squares(d) / n * (same - (sum * sum - same) / (n - 1));
        }

        double shrink(Descent d) {
            return Math.exp(d.targets().length * Math.log1p(-d.step()));
        }

        @Override
        public double reshuffled(Descent d, int epochs) {
            double error = Math.pow(d.start() - mean(d), 2);
            double shrink = shrink(d);
            double noise = epochNoise(d); // takes n^2 steps
            for (int epoch = 0; epoch < epochs; epoch++)
                error = error * shrink * shrink + noise;
            return error;
        }

        @Override
        public double once(Descent d, int epochs) {
            double left = d.start() - mean(d);
            double times = 0;
            for (int epoch = 0; epoch < epochs; epoch++) {
                left *= shrink(d);
                times = times * shrink(d) + 1;
            }
            return left * left + times * times * epochNoise(d);
        }

        @Override
        public double independent(Descent d, int epochs) {
            double error = Math.pow(d.start() - mean(d), 2);
            for (long t = 0; t < (long) epochs * d.targets().length; t++)
                error = Math.pow(1 - d.step(), 2) * error
                        + d.step() * d.step() * squares(d) / d.targets().length;
            return error;
        }
    }

    static final List<Mutant<OrderError>> MUTANTS = List.of(
            mutant("distance-not-squared", "The distance is given instead of its square.",
                    "What is the unit of an error?",
                    FOLLOWED,
                    () -> new Plain() {
                        @Override
                        public double followed(Descent d, int[][] orders) {
                            return Math.abs(last(d, orders));
                        }
                    }),
            mutant("optimum-is-zero", "The optimum is taken to be 0.", "Which x is best for targets 3 and 5?", FOLLOWED,
                    () -> new Plain() {
                        @Override
                        public double followed(Descent d, int[][] orders) {
                            return Math.pow(last(d, orders) + mean(d), 2);
                        }
                    }),
            mutant("first-epoch-again", "All epochs follow the order of the first.", "Is the second order used?",
                    FOLLOWED,
                    () -> new Plain() {
                        @Override
                        public double followed(Descent d, int[][] orders) {
                            return super.followed(d, TwoClusters.each(orders[0], orders.length));
                        }
                    }),
            mutant("draws-independent", "The draws of an epoch are taken for independent.",
                    "An order without replacement: if one sample has come, can it come again?", RESHUFFLED + " " + ONCE,
                    () -> new Plain() {
                        @Override
                        double epochNoise(Descent d) {
                            double noise = 0;
                            double weight = d.step();
                            for (int j = 0; j < d.targets().length; j++, weight *= 1 - d.step())
                                noise += weight * weight;
                            return noise * squares(d) / d.targets().length;
                        }
                    }),
            mutant("n-for-n-minus-one", "The covariance of two samples of an order is taken with n for n - 1.",
                    "Two samples: what is the correlation of the first and the second?", RESHUFFLED + " " + ONCE,
                    () -> new Plain() {
                        @Override
                        double epochNoise(Descent d) {
                            int n = d.targets().length;
                            return super.epochNoise(d) * (n - 1) / n;
                        }
                    }),
            mutant("epochs-coherent", "The noise of fresh orders adds up as if they were the same.",
                    "Two independent errors: what is the variance of their sum?", RESHUFFLED,
                    () -> new Plain() {
                        @Override
                        public double reshuffled(Descent d, int epochs) {
                            return super.once(d, epochs);
                        }
                    }),
            mutant("epochs-independent", "The noise of one and the same order adds up as if the epochs were fresh.",
                    "The same order twice: the same error twice. What is the variance of the sum?", ONCE,
                    () -> new Plain() {
                        @Override
                        public double once(Descent d, int epochs) {
                            return super.reshuffled(d, epochs);
                        }
                    }),
            mutant("start-forgotten", "What is left of the start does not count.",
                    "One epoch, a tiny step: where is x?", RESHUFFLED + " " + ONCE + " " + INDEPENDENT,
                    () -> new Plain() {
                        private Descent settled(Descent d) {
                            return new Descent(d.targets(), mean(d), d.step());
                        }

                        @Override
                        public double reshuffled(Descent d, int epochs) {
                            return super.reshuffled(settled(d), epochs);
                        }

                        @Override
                        public double once(Descent d, int epochs) {
                            return super.once(settled(d), epochs);
                        }

                        @Override
                        public double independent(Descent d, int epochs) {
                            return super.independent(settled(d), epochs);
                        }
                    }),
            mutant("one-step-an-epoch", "An epoch of independent draws is taken for one step.",
                    "How many draws are in an epoch?", INDEPENDENT,
                    () -> new Plain() {
                        @Override
                        public double independent(Descent d, int epochs) {
                            double error = Math.pow(d.start() - mean(d), 2);
                            for (int t = 0; t < epochs; t++)
                                error = Math.pow(1 - d.step(), 2) * error
                                        + d.step() * d.step() * squares(d) / d.targets().length;
                            return error;
                        }
                    }),
            mutant("stationary", "The error is that after infinitely many steps.",
                    "After one step, can the noise of a thousand be there?", INDEPENDENT,
                    () -> new Plain() {
                        @Override
                        public double independent(Descent d, int epochs) {
                            return d.step() / (2 - d.step()) * squares(d) / d.targets().length;
                        }
                    }));

    static final Suspects<OrderError> SUSPECTS = new Suspects<>(MUTANTS, OrderErrorConcept::questions);

    public OrderErrorConcept() {
        super("shuffle", OrderError.class, OrderErrorGuarantees.Suite.class, LinearRecursion::new,
                Map.of("error-recursion", right(Plain::new), "error-by-pairs", right(() -> new Plain() {
                    @Override
                    double epochNoise(Descent d) {
                        int n = d.targets().length;
                        double pairs = 0; // sum_j (w_j - mean w)^2 = sum over pairs of (w_i - w_j)^2 / n
                        for (int i = 0; i < n; i++)
                            for (int j = 0; j < i; j++)
                                pairs += Math.pow(Math.pow(1 - d.step(), i) - Math.pow(1 - d.step(), j), 2);
                        return d.step() * d.step() * pairs / n * squares(d) / (n - 1);
                    }
                })), MUTANTS);
    }

    private static void questions(Answers answers, OrderError error) {
        var descent = new OrderError.Descent(new double[]{3, 5, -1, 2}, 7, 0.2);
        answers.add(() -> error.followed(descent, new int[][]{{0, 1, 2, 3}, {3, 1, 0, 2}}));
        answers.add(() -> error.reshuffled(descent, 3));
        answers.add(() -> error.once(descent, 3));
        answers.add(() -> error.independent(descent, 3));
    }
}
