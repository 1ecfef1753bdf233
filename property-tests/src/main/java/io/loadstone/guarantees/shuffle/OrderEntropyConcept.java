package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.OrderEntropy;
import io.loadstone.shuffle.StirlingEntropy;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/// What the guarantees of the seam [OrderEntropy] are tried on.
public final class OrderEntropyConcept extends SeamConcept<OrderEntropy> {
    static final String LAW = "shuffle.entropy-law";
    static final String PERMUTATION = "shuffle.entropy-permutation";
    static final String INDEPENDENT = "shuffle.entropy-independent";
    static final String BUFFER = "shuffle.entropy-buffer";
    static final String SEEDED = "shuffle.entropy-seeded";
    private static final double LN2 = Math.log(2);

    /// Right, by other methods than the reference; a mutant overrides what is wrong with it.
    static class Plain implements OrderEntropy {
        @Override
        public double ofLaw(double[] probability) {
            double nats = 0;
            for (double p : probability)
                if (p > 0)
                    nats += p * Math.log(1 / p);
            return nats / LN2;
        }

        @Override
        public double permutation(long n) {
            return Gamma.logGamma(n + 1.0) / LN2;
        }

        @Override
        public double independent(long n) {
            return n == 0 ? 0 : n * Math.log((double) n) / LN2;
        }

        @Override
        public double buffer(long n, long capacity) {
            if (capacity < 1)
                throw new IllegalArgumentException("capacity " + capacity);
            if (n <= capacity)
                return permutation(n);
            return permutation(capacity) + (n - capacity) * Math.log((double) capacity) / LN2;
        }

        @Override
        public double seeded(long n, int seedBits) {
            double all = permutation(n);
            return all < seedBits ? all : seedBits;
        }
    }

    static final List<Mutant<OrderEntropy>> MUTANTS = List.of(
            mutant("nats", "The logarithm is the natural one.", "How many bits has one fair coin toss?",
                    LAW + " " + PERMUTATION + " " + INDEPENDENT + " " + BUFFER,
                    () -> new Plain() {
                        @Override
                        public double ofLaw(double[] probability) {
                            return super.ofLaw(probability) * LN2;
                        }

                        @Override
                        public double permutation(long n) {
                            return super.permutation(n) * LN2;
                        }

                        @Override
                        public double independent(long n) {
                            return super.independent(n) * LN2;
                        }

                        @Override
                        public double buffer(long n, long capacity) {
                            return new Plain().buffer(n, capacity) * LN2;
                        }
                    }),
            mutant("zero-times-infinity", "An outcome that cannot occur makes the sum NaN.",
                    "What is p log p as p goes to 0?", LAW,
                    () -> new Plain() {
                        @Override
                        public double ofLaw(double[] probability) {
                            double bits = 0;
                            for (double p : probability)
                                bits -= p * Math.log(p) / LN2;
                            return bits;
                        }
                    }),
            mutant("counts-outcomes",
                    "The entropy of any law is taken for that of the uniform one with as many outcomes.",
                    "How many bits has a coin that nearly always shows heads?", LAW,
                    () -> new Plain() {
                        @Override
                        public double ofLaw(double[] probability) {
                            return Math.log((double) probability.length) / LN2;
                        }
                    }),
            mutant("factorial-in-a-long", "n! is computed in 64 bits, and overflows at 21.",
                    "Which is the first factorial above 2^63?", PERMUTATION + " " + BUFFER,
                    () -> new Plain() {
                        @Override
                        public double permutation(long n) {
                            long factorial = 1;
                            for (long i = 2; i <= Math.min(n, 1000); i++)
                                factorial *= i;
                            return Math.log(Math.abs((double) factorial)) / LN2;
                        }
                    }),
            mutant("factorial-in-a-double", "n! is computed as a double, and is infinite from 171 on.",
                    "What is the largest double, and which factorial exceeds it?", PERMUTATION + " " + BUFFER,
                    () -> new Plain() {
                        @Override
                        public double permutation(long n) {
                            double factorial = 1;
                            for (long i = 2; i <= Math.min(n, 1000); i++)
                                factorial *= i;
                            return Math.log(factorial) / LN2;
                        }
                    }),
            mutant("stirling-first-terms", "log2 n! is taken for n log2 n - n log2 e.",
                    "What does your formula say of n = 1, and by how much is it off for 100?",
                    PERMUTATION + " " + BUFFER,
                    () -> new Plain() {
                        @Override
                        public double permutation(long n) {
                            return n == 0 ? 0 : n * (Math.log((double) n) - 1) / LN2;
                        }
                    }),
            mutant("permutations-are-most", "Independent draws are given the entropy of a permutation.",
                    "How many sequences of n draws with replacement are there?", INDEPENDENT,
                    () -> new Plain() {
                        @Override
                        public double independent(long n) {
                            return permutation(n);
                        }
                    }),
            mutant("forgets-the-tail", "All n draws are among B.",
                    "Among how many is the very last draw?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            return Double.isNaN(super.buffer(n, capacity)) || n == 0
                                    ? 0
                                    : n * Math.log((double) Math.min(n, capacity)) / LN2;
                        }
                    }),
            mutant("tail-only", "Only what is left at the end counts.",
                    "How many draws are made before the stream ends?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            return super.buffer(n, capacity) - Math.max(0, n - capacity) * Math.log((double) capacity)
                                    / LN2;
                        }
                    }),
            mutant("one-draw-more", "n - B + 1 draws are among B, and then B! orders are left.",
                    "A stream of B items: how many draws are among B?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            return n == 0
                                    ? 0
                                    : super.buffer(n, capacity) + Math.log((double) Math.min(n, capacity)) / LN2;
                        }
                    }),
            mutant("buffer-larger-than-stream", "B is not cut at n.",
                    "Three items, room for a thousand. How many orders are there?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            return super.buffer(capacity, capacity)
                                    + (n - capacity) * Math.log((double) capacity) / LN2;
                        }
                    }),
            mutant("blocks", "The buffer is taken for a shuffle of one block of B after the other.",
                    "How many orders can a buffer give that blocks cannot?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            if (n <= capacity)
                                return super.buffer(n, capacity);
                            long whole = n / capacity;
                            return (double) whole * permutation(capacity) + permutation(n % capacity);
                        }
                    }),
            mutant("capacity-unchecked", "A buffer of no items is accepted.",
                    "What leaves a buffer that can hold nothing?", BUFFER,
                    () -> new Plain() {
                        @Override
                        public double buffer(long n, long capacity) {
                            return super.buffer(n, Math.max(1, capacity));
                        }
                    }),
            mutant("seed-is-no-limit", "A seeded generator is taken for a source of as many bits as one wants.",
                    "How many different orders can a program produce that starts from one of two seeds?", SEEDED,
                    () -> new Plain() {
                        @Override
                        public double seeded(long n, int seedBits) {
                            return permutation(n);
                        }
                    }),
            mutant("all-of-the-seed", "Few samples are given all bits of the seed.",
                    "How many bits can the order of three samples have?", SEEDED,
                    () -> new Plain() {
                        @Override
                        public double seeded(long n, int seedBits) {
                            return seedBits;
                        }
                    }));

    static final Suspects<OrderEntropy> SUSPECTS = new Suspects<>(MUTANTS, OrderEntropyConcept::questions);

    public OrderEntropyConcept() {
        super("shuffle", OrderEntropy.class, OrderEntropyGuarantees.Suite.class, StirlingEntropy::new,
                Map.of("entropy-log-gamma", right(Plain::new), "entropy-all-stirling", right(() -> new Plain() {
                    @Override
                    public double permutation(long n) {
                        double shifted = n + 8.0; // log n! = log (n+7)! - sum of the logarithms of n+1 .. n+7
                        double nats = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2
                                + 1 / (12 * shifted) - 1 / (360 * Math.pow(shifted, 3))
                                + 1 / (1260 * Math.pow(shifted, 5)) - 1 / (1680 * Math.pow(shifted, 7))
                                + 1 / (1188 * Math.pow(shifted, 9)) - 691 / (360360 * Math.pow(shifted, 11));
                        for (int i = 1; i <= 7; i++)
                            nats -= Math.log((double) (n + i));
                        return nats / LN2;
                    }
                })), MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new EntropyByBuffer());
    }

    private static void questions(Answers answers, OrderEntropy entropy) {
        answers.add(() -> entropy.ofLaw(new double[]{0.5, 0.25, 0, 0.25}));
        answers.add(() -> entropy.ofLaw(new double[]{0.9, 0.1}));
        for (long n : new long[]{1, 3, 25, 200, 60_000})
            answers.add(() -> entropy.permutation(n));
        answers.add(() -> entropy.independent(5));
        for (long capacity : new long[]{0, 1, 2, 5, 12, 30})
            answers.add(() -> entropy.buffer(13, capacity));
        answers.add(() -> entropy.seeded(3, 64));
        answers.add(() -> entropy.seeded(100, 64));
    }
}
