package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.OrderStats;
import io.loadstone.shuffle.SampleMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [OrderStats] are tried on.
public final class OrderStatsConcept extends SeamConcept<OrderStats> {
    static final String LAG = "shuffle.lag-correlation";
    static final String EXPECTED = "shuffle.lag-expected";
    static final String TREND = "shuffle.trend";

    /// Right, by other formulas than the reference; a mutant overrides what is wrong with it.
    static class Plain implements OrderStats {
        @Override
        public double lagCorrelation(double[] x, int lag) {
            int n = x.length;
            if (lag < 1 || lag > n - 1 || Arrays.stream(x).distinct().count() < 2)
                throw new IllegalArgumentException("lag " + lag);
            double mean = Arrays.stream(x).sum() / n;
            double[] b = Arrays.stream(x).map(value -> value - mean).toArray();
            double products = 0;
            for (int i = lag; i < n; i++)
                products += b[i - lag] * b[i];
            return products * n / (n - lag) / Arrays.stream(b).map(value -> value * value).sum();
        }

        @Override
        public double expectedLagCorrelation(int n, int lag) {
            return 1.0 / (1 - n);
        }

        /// Spearman's formula.
        @Override
        public double trend(int[] order) {
            double n = order.length;
            double squares = 0;
            for (int i = 0; i < n; i++)
                squares += Math.pow(i - order[i], 2);
            return 1 - 6 * squares / (n * (n * n - 1));
        }
    }

    static final List<Mutant<OrderStats>> MUTANTS = List.of(
            mutant("claims-independence", "Neighbours of a fair shuffle are taken for independent.",
                    "Two samples, shuffled. What is the correlation of the first and the second?", EXPECTED,
                    () -> new Plain() {
                        @Override
                        public double expectedLagCorrelation(int n, int lag) {
                            return 0;
                        }
                    }),
            mutant("one-over-n", "The divisor is n.", "Two samples, shuffled: which correlation?", EXPECTED,
                    () -> new Plain() {
                        @Override
                        public double expectedLagCorrelation(int n, int lag) {
                            return -1.0 / n;
                        }
                    }),
            mutant("falls-with-lag", "Places further apart are taken for less related.",
                    "Under a uniform order, are places 0 and 1 different from places 0 and 5?", EXPECTED,
                    () -> new Plain() {
                        @Override
                        public double expectedLagCorrelation(int n, int lag) {
                            return (double) -(n - lag) / n / (n - 1);
                        }
                    }),
            mutant("divides-by-n", "The products are averaged over n, though there are n - lag.",
                    "How many pairs are there at this lag?", LAG + " " + EXPECTED,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            return super.lagCorrelation(x, lag) * (x.length - lag) / x.length;
                        }
                    }),
            mutant("not-centred", "The mean is not subtracted.", "Add a thousand to all values. What changes?", LAG,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            super.lagCorrelation(x, lag);
                            double products = 0;
                            for (int i = lag; i < x.length; i++)
                                products += x[i - lag] * x[i];
                            return products * x.length / (x.length - lag) / Arrays.stream(x).map(v -> v * v).sum();
                        }
                    }),
            mutant("means-of-the-parts", "Each part has its own mean and variance, as if they were two samples.",
                    "Average it over all orders of three values. Is the result -1/2?", LAG,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            super.lagCorrelation(x, lag);
                            double[] first = Arrays.copyOf(x, x.length - lag);
                            double[] second = Arrays.copyOfRange(x, lag, x.length);
                            double a = Arrays.stream(first).average().orElse(0);
                            double b = Arrays.stream(second).average().orElse(0);
                            double products = 0;
                            double aa = 0;
                            double bb = 0;
                            for (int i = 0; i < first.length; i++) {
                                products += (first[i] - a) * (second[i] - b);
                                aa += (first[i] - a) * (first[i] - a);
                                bb += (second[i] - b) * (second[i] - b);
                            }
                            return products / Math.sqrt(aa * bb);
                        }
                    }),
            mutant("wraps-around", "The last values are paired with the first.",
                    "What comes after the last sample of an epoch?", LAG,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            super.lagCorrelation(x, lag);
                            double mean = Arrays.stream(x).average().orElse(0);
                            double products = 0;
                            for (int i = 0; i < x.length; i++)
                                products += (x[i] - mean) * (x[(i + lag) % x.length] - mean);
                            return products / Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
                        }
                    }),
            mutant("always-lag-one", "The lag is ignored.", "What is two places apart?", LAG,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            super.lagCorrelation(x, lag);
                            return super.lagCorrelation(x, 1);
                        }
                    }),
            mutant("constants-accepted", "Values that do not vary, or a lag that does not fit, get a number.",
                    "What is 0 / 0?", LAG,
                    () -> new Plain() {
                        @Override
                        public double lagCorrelation(double[] x, int lag) {
                            try {
                                return super.lagCorrelation(x, lag);
                            } catch (IllegalArgumentException _) {
                                return 0;
                            }
                        }
                    }),
            mutant("neighbours-for-trend", "The trend is computed from neighbours.",
                    "Blocks of sorted samples, shuffled inside: is a trend left?", TREND,
                    () -> new Plain() {
                        @Override
                        public double trend(int[] order) {
                            return super.lagCorrelation(Arrays.stream(order).asDoubleStream().toArray(), 1);
                        }
                    }),
            mutant("unsigned-trend", "Backwards is taken for a trend like forwards.",
                    "What is the correlation of x and -x?", TREND,
                    () -> new Plain() {
                        @Override
                        public double trend(int[] order) {
                            return Math.abs(super.trend(order));
                        }
                    }),
            mutant("mean-displacement", "The trend is one minus the mean distance moved, scaled.",
                    "Is your number 1, 0 and -1 where it must be?", TREND,
                    () -> new Plain() {
                        @Override
                        public double trend(int[] order) {
                            double moved = 0;
                            for (int i = 0; i < order.length; i++)
                                moved += Math.abs(i - order[i]);
                            return 1 - 3 * moved / ((double) order.length * order.length - 1);
                        }
                    }),
            mutant("products-overflow", "n cubed is computed in 32 bits.",
                    "Which is the first n with n^3 above 2^31?", TREND,
                    () -> new Plain() {
                        @Override
                        public double trend(int[] order) {
                            int n = order.length;
                            double squares = 0;
                            for (int i = 0; i < n; i++)
                                squares += Math.pow(i - order[i], 2);
                            int cubic = n * (n * n - 1);
                            return 1 - 6 * squares / cubic;
                        }
                    }));

    static final Suspects<OrderStats> SUSPECTS = new Suspects<>(MUTANTS, OrderStatsConcept::questions);

    public OrderStatsConcept() {
        super("shuffle", OrderStats.class, OrderStatsGuarantees.Suite.class, SampleMoments::new,
                Map.of("stats-spearman", right(Plain::new), "stats-pairs", right(() -> new Plain() {
                    @Override
                    public double trend(int[] order) {
                        double n = order.length;
                        double products = 0;
                        for (int i = 0; i < n; i++)
                            products += (double) i * order[i];
                        double mean = (n - 1) / 2;
                        return (products / n - mean * mean) / ((n * n - 1) / 12);
                    }
                })), MUTANTS);
    }

    private static void questions(Answers answers, OrderStats stats) {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6};
        for (int lag : new int[]{1, 2, 5, 8})
            answers.add(() -> stats.lagCorrelation(x, lag));
        answers.add(() -> stats.expectedLagCorrelation(8, 1));
        answers.add(() -> stats.expectedLagCorrelation(8, 5));
        answers.add(() -> stats.trend(new int[]{1, 0, 3, 2, 4}));
        answers.add(() -> stats.trend(new int[]{4, 3, 0, 1, 2}));
        answers.add(() -> {
            int[] large = new int[2000];
            Arrays.setAll(large, i -> i);
            return stats.trend(large);
        });
    }
}
