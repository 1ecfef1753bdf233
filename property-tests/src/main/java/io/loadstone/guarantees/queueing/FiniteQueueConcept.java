package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.FiniteQueue;
import io.loadstone.queueing.ScaledWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [FiniteQueue] are tried on.
public final class FiniteQueueConcept extends SeamConcept<FiniteQueue> {
    static final String LAW = "queueing.mmck-distribution";
    static final String BLOCKING = "queueing.mmck-blocking";
    static final String MEANS = "queueing.mmck-means";
    static final String OCTAVE = "queueing.mmck-octave";
    static final String LARGE = "queueing.mmck-large";

    static final List<Mutant<FiniteQueue>> MUTANTS = List.of(
            mutant("room-to-wait", "K is taken for the room to wait, without those in service.",
                    "How many states are there, and what is the last one?", LAW + " " + BLOCKING + " " + OCTAVE,
                    () -> of((l, m, c, k) -> FromLast.law(l, m, c, k + c))),
            mutant("all-workers-always", "All workers serve, also if fewer customers are there.",
                    "How many are served at once when one is there?", LAW + " " + MEANS,
                    () -> of((l, m, c, k) -> FromLast.law(l, c * m, 1, k))),
            mutant("one-worker", "One worker serves.", "What is the rate from 2 to 1 with two workers?",
                    LAW + " " + OCTAVE,
                    () -> of((l, m, _, k) -> FromLast.law(l, m, 1, k))),
            mutant("unlimited-room-cut-off", "The law of the unlimited queue is cut off, and no longer sums to 1.",
                    "What do your numbers sum to?", LAW + " " + BLOCKING, () -> of((l, m, c, k) -> cut(l, m, c, k))),
            mutant("everybody-is-let-in", "The throughput is the rate of arrivals.",
                    "What happens to those who find it full?",
                    BLOCKING, () -> new FromLast() {
                        @Override
                        public double throughput(double l, double m, int c, int k) {
                            return l;
                        }
                    }),
            mutant("wait-of-those-turned-away", "The waiting time is shared among all who come.",
                    "Do those who are turned away wait?", MEANS + " " + OCTAVE, () -> new FromLast() {
                        @Override
                        public double meanWait(double l, double m, int c, int k) {
                            return super.meanWait(l, m, c, k) * (1 - blocking(l, m, c, k));
                        }
                    }),
            mutant("sojourn-for-wait", "The service is counted as waiting.", "Who is counted in sum n p_n?",
                    MEANS + " " + OCTAVE,
                    () -> new FromLast() {
                        @Override
                        public double meanWait(double l, double m, int c, int k) {
                            return super.meanWait(l, m, c, k) + 1 / m;
                        }
                    }),
            mutant("queue-for-system", "Those in service are not counted.", "Who is present?", MEANS + " " + OCTAVE,
                    () -> new FromLast() {
                        @Override
                        public double meanInSystem(double l, double m, int c, int k) {
                            return meanWait(l, m, c, k) * throughput(l, m, c, k);
                        }
                    }),
            mutant("powers-and-factorials", "Powers and factorials are computed, and overflow.",
                    "What is 171! as a double?",
                    LARGE, () -> of(FiniteQueueConcept::overflowing)),
            mutant("safe-for-the-last-alone", "Only the share turned away is computed without overflow.",
                    "What do your shares sum to when there is room for thousands?", LARGE, () -> new FromLast() {
                        @Override
                        public double[] distribution(double l, double m, int c, int k) {
                            return overflowing(l, m, c, k);
                        }

                        @Override
                        public double blocking(double l, double m, int c, int k) {
                            return law(l, m, c, k)[k];
                        }
                    }),
            mutant("geometric-sum", "The closed sum of a geometric series is taken where all terms are equal: 0 / 0.",
                    "What is 1 + r + r^2 + ... for r = 1?", LAW, () -> of((l, m, c, k) -> {
                        double[] weight = new double[k + 1];
                        weight[0] = 1;
                        double sum = 0;
                        for (int n = 1; n <= k; n++) {
                            sum += n <= c ? weight[n - 1] : 0;
                            weight[n] = weight[n - 1] * l / (Math.min(n, c) * m);
                        }
                        double r = l / (c * m);
                        double all = sum + weight[c] * (1 - Math.pow(r, k - c + 1)) / (1 - r);
                        return Arrays.stream(weight).map(w -> w / all).toArray();
                    })));

    static final Suspects<FiniteQueue> SUSPECTS = new Suspects<>(MUTANTS, FiniteQueueConcept::ask);

    public FiniteQueueConcept() {
        super("queueing", FiniteQueue.class, FiniteQueueGuarantees.Suite.class, ScaledWeights::new,
                Map.of("from-last", right(FromLast::new), "by-logarithms", right(() -> of((l, m, c, k) -> {
                    double[] log = new double[k + 1];
                    for (int n = 1; n <= k; n++)
                        log[n] = log[n - 1] + Math.log(l) - Math.log(Math.min(n, c)) - Math.log(m);
                    double most = Arrays.stream(log).max().orElseThrow();
                    return normalised(Arrays.stream(log).map(x -> Math.exp(x - most)).toArray());
                }))), MUTANTS);
    }

    private static void ask(Answers answers, FiniteQueue s) {
        for (int servers : new int[]{1, 3})
            for (int room : new int[]{3, 8, 400})
                for (double rho : new double[]{0.6, 1, 2.5}) {
                    double lambda = rho * servers * 2;
                    answers.add(() -> s.distribution(lambda, 2, servers, room).length);
                    answers.add(() -> s.distribution(lambda, 2, servers, room)[1]);
                    answers.add(() -> s.blocking(lambda, 2, servers, room));
                    answers.add(() -> s.throughput(lambda, 2, servers, room));
                    answers.add(() -> s.meanInSystem(lambda, 2, servers, room));
                    answers.add(() -> s.meanWait(lambda, 2, servers, room));
                }
    }

    private interface Law {
        double[] of(double lambda, double mu, int servers, int room);
    }

    private static FiniteQueue of(Law law) {
        return new FromLast() {
            @Override
            public double[] distribution(double l, double m, int c, int k) {
                return law.of(l, m, c, k);
            }
        };
    }

    private static double[] overflowing(double l, double m, int c, int k) {
        double[] weight = new double[k + 1];
        double factorial = 1;
        for (int n = 0; n <= k; n++) {
            factorial *= n <= c ? Math.max(1, n) : c;
            weight[n] = Math.pow(l / m, n) / factorial;
        }
        return normalised(weight);
    }

    private static double[] normalised(double[] weight) {
        double sum = Arrays.stream(weight).sum();
        return Arrays.stream(weight).map(w -> w / sum).toArray();
    }

    private static double[] cut(double l, double m, int c, int k) {
        double[] p = FromLast.law(l, m, c, l < c * m ? 4 * k + 4000 : k);
        return Arrays.copyOf(p, k + 1);
    }

    /// The weights grow from both ends towards the likeliest state, so that the largest is 1; the rest follows from the law.
    private static class FromLast implements FiniteQueue {
        static double[] law(double l, double m, int c, int k) {
            int likeliest = l >= c * m ? k : (int) Math.floor(l / m);
            double[] weight = new double[k + 1];
            weight[likeliest] = 1;
            for (int n = likeliest; n > 0; n--)
                weight[n - 1] = weight[n] * Math.min(n, c) * m / l;
            for (int n = likeliest + 1; n <= k; n++)
                weight[n] = weight[n - 1] * l / (Math.min(n, c) * m);
            return normalised(weight);
        }

        @Override
        public double[] distribution(double l, double m, int c, int k) {
            return law(l, m, c, k);
        }

        @Override
        public double blocking(double l, double m, int c, int k) {
            double[] p = distribution(l, m, c, k);
            return p[p.length - 1];
        }

        @Override
        public double throughput(double l, double m, int c, int k) {
            return l * (1 - blocking(l, m, c, k));
        }

        @Override
        public double meanInSystem(double l, double m, int c, int k) {
            double[] p = distribution(l, m, c, k);
            return IntStream.range(0, p.length).mapToDouble(n -> n * p[n]).sum();
        }

        @Override
        public double meanWait(double l, double m, int c, int k) {
            double[] p = distribution(l, m, c, k);
            double waiting = IntStream.range(c, p.length).mapToDouble(n -> (n - c) * p[n]).sum();
            return waiting / throughput(l, m, c, k);
        }
    }
}
