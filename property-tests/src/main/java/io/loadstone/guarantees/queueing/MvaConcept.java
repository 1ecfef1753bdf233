package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.ExactMva;
import io.loadstone.queueing.Mva;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [Mva] are tried on.
public final class MvaConcept extends SeamConcept<Mva> {
    static final String THROUGHPUT = "queueing.mva-throughput";
    static final String NUMBERS = "queueing.mva-numbers";
    private static final String BOTH = THROUGHPUT + " " + NUMBERS;

    static final List<Mutant<Mva>> MUTANTS = List.of(
            mutant("meets-itself", "An arriving token finds what is there with all tokens, itself among them.",
                    "Can a token wait for itself?", BOTH, () -> of((n, _, before, now) -> now, true)),
            mutant("proportional-share",
                    "What is there with one token less is taken in proportion from what is there with all.",
                    "For how many tokens is the proportion exact?", BOTH,
                    () -> of((n, _, _, now) -> now * (n - 1) / n, true)),
            mutant("two-tokens-less", "An arriving token finds what is there with two tokens less.",
                    "How many other tokens are there?", BOTH, () -> new Recursion() {
                        @Override
                        double[] found(double[][] numbers, int n) {
                            return numbers[Math.max(0, n - 2)];
                        }
                    }),
            mutant("nobody-there", "An arriving token finds nobody.", "What does a second token wait for?", BOTH,
                    () -> new Recursion() {
                        @Override
                        double[] found(double[][] numbers, int n) {
                            return numbers[0];
                        }
                    }),
            mutant("think-queues", "Thinking is taken for a station where tokens wait for each other.",
                    "Can two tokens think at once?", BOTH, () -> new Recursion() {
                        @Override
                        double[][] walk(double[] demand, double[] throughput, double think) {
                            double[] all = Arrays.copyOf(demand, demand.length + 1);
                            all[demand.length] = think;
                            double[][] numbers = super.walk(all, throughput, 0);
                            return Arrays.stream(numbers).map(row -> Arrays.copyOf(row, demand.length))
                                    .toArray(double[][]::new);
                        }
                    }),
            mutant("bounds-for-throughput", "The lesser of two upper bounds is taken for the throughput.",
                    "Do tokens never wait for each other before the slowest station is full?", THROUGHPUT,
                    () -> new Recursion() {
                        @Override
                        public double[] throughput(double[] demand, int tokens, double think) {
                            double most = 1 / Arrays.stream(demand).max().orElseThrow();
                            double round = think + Arrays.stream(demand).sum();
                            double[] x = new double[tokens];
                            Arrays.setAll(x, n -> Math.min(most, (n + 1) / round));
                            return x;
                        }
                    }),
            mutant("open-stations", "The stations are taken for open queues with as many arrivals as tokens go round.",
                    "Can more tokens wait than there are?", THROUGHPUT, () -> new Recursion() {
                        @Override
                        public double[] throughput(double[] demand, int tokens, double think) {
                            double[] x = new double[tokens];
                            for (int n = 1; n <= tokens; n++) {
                                double low = 0;
                                double high = 1 / Arrays.stream(demand).max().orElseThrow();
                                for (int i = 0; i < 200; i++) {
                                    double rate = (low + high) / 2;
                                    double inside = rate * think;
                                    for (double d : demand)
                                        inside += rate * d / (1 - rate * d);
                                    if (inside < n)
                                        low = rate;
                                    else
                                        high = rate;
                                }
                                x[n - 1] = low;
                            }
                            return x;
                        }
                    }),
            mutant("think-forgotten-in-round", "Thinking does not lengthen a round.",
                    "How long does one token alone take for a round?",
                    BOTH, () -> new Recursion() {
                        @Override
                        double[][] walk(double[] demand, double[] throughput, double think) {
                            return super.walk(demand, throughput, 0);
                        }
                    }),
            mutant("numbers-of-one-less", "The numbers are those with one token less.", "What do they sum to?", NUMBERS,
                    () -> new Recursion() {
                        @Override
                        public double[] meanAtStations(double[] demand, int tokens, double think) {
                            return walk(demand, new double[tokens], think)[tokens - 1];
                        }
                    }));

    static final Suspects<Mva> SUSPECTS = new Suspects<>(MUTANTS, MvaConcept::ask);

    public MvaConcept() {
        super("queueing", Mva.class, MvaGuarantees.Suite.class, ExactMva::new,
                Map.of("rows", right(Recursion::new), "convolution", right(Convolution::new)), MUTANTS);
    }

    private static void ask(Answers answers, Mva s) {
        for (double think : new double[]{0, 1, 5})
            for (double[] demand : new double[][]{{1}, {1, 1}, {0.5, 2, 0.25}}) {
                answers.add(() -> texts(s.throughput(demand.clone(), 6, think)));
                answers.add(() -> texts(s.meanAtStations(demand.clone(), 6, think)));
            }
    }

    private static List<String> texts(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(x -> "%.8e".formatted(x)).toList();
    }

    private interface Found {
        double tokens(int n, int station, double before, double now);
    }

    /// Solves `R_i = d_i (1 + found_i)` by repetition where what is found depends on what results.
    private static Mva of(Found found, boolean repeat) {
        return new Recursion() {
            @Override
            double[][] walk(double[] demand, double[] throughput, double think) {
                double[][] numbers = super.walk(demand, throughput, think);
                for (int n = 1; n < numbers.length && repeat; n++)
                    for (int round = 0; round < 200; round++) {
                        double[] other = new double[demand.length];
                        for (int i = 0; i < demand.length; i++)
                            other[i] = found.tokens(n, i, numbers[n - 1][i], numbers[n][i]);
                        throughput[n - 1] = visit(demand, other, numbers[n], n, think);
                    }
                return numbers;
            }
        };
    }

    /// Mean values with all rows kept: `numbers[n][i]` tokens at station `i` when there are `n`.
    private static class Recursion implements Mva {
        double[][] walk(double[] demand, double[] throughput, double think) {
            double[][] numbers = new double[throughput.length + 1][demand.length];
            for (int n = 1; n <= throughput.length; n++)
                throughput[n - 1] = visit(demand, found(numbers, n), numbers[n], n, think);
            return numbers;
        }

        double[] found(double[][] numbers, int n) {
            return numbers[n - 1];
        }

        static double visit(double[] demand, double[] found, double[] numbers, int n, double think) {
            double round = think;
            for (int i = 0; i < demand.length; i++)
                round += demand[i] + demand[i] * found[i];
            for (int i = 0; i < demand.length; i++)
                numbers[i] = n * (demand[i] + demand[i] * found[i]) / round;
            return n / round;
        }

        @Override
        public double[] throughput(double[] demand, int tokens, double think) {
            double[] throughput = new double[tokens];
            walk(demand, throughput, think);
            return throughput;
        }

        @Override
        public double[] meanAtStations(double[] demand, int tokens, double think) {
            return walk(demand, new double[tokens], think)[tokens];
        }
    }

    /// By normalising constants, last station first.
    private static final class Convolution implements Mva {
        private static double[] constants(double[] demand, int tokens, double think) {
            double[] g = new double[tokens + 1];
            g[0] = 1;
            for (int i = demand.length - 1; i >= 0; i--)
                for (int n = 1; n <= tokens; n++)
                    g[n] += demand[i] * g[n - 1];
            double[] all = new double[tokens + 1];
            for (int n = 0; n <= tokens; n++) {
                double thinking = 1;
                for (int j = 0; j <= n; j++) {
                    all[n] += thinking * g[n - j];
                    thinking *= think / (j + 1);
                }
            }
            return all;
        }

        @Override
        public double[] throughput(double[] demand, int tokens, double think) {
            double[] g = constants(demand, tokens, think);
            double[] x = new double[tokens];
            Arrays.setAll(x, n -> g[n] / g[n + 1]);
            return x;
        }

        @Override
        public double[] meanAtStations(double[] demand, int tokens, double think) {
            double[] g = constants(demand, tokens, think);
            return Arrays.stream(demand).map(d -> {
                double sum = 0;
                for (int j = tokens; j > 0; j--)
                    sum += Math.pow(d, j) * g[tokens - j];
                return sum / g[tokens];
            }).toArray();
        }
    }
}
