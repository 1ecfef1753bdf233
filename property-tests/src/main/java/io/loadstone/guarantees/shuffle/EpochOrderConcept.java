package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.EpochOrder;
import io.loadstone.shuffle.KeyedEpochs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// What the guarantees of the seam [EpochOrder] are tried on.
public final class EpochOrderConcept extends SeamConcept<EpochOrder> {
    static final String PERMUTATION = "shuffle.epoch-permutation";
    static final String REPEATABLE = "shuffle.epoch-repeatable";
    static final String UNIFORM = "shuffle.epoch-uniform";
    static final String UNRELATED = "shuffle.epoch-unrelated";
    static final String BALANCED = "shuffle.epoch-balanced";
    /// Few enough that naming a mistake costs a submission little of its processor time.
    private static final int EPOCHS = 5000;

    /// Makes the generator of an epoch.
    @FunctionalInterface
    interface Source {
        RandomGenerator of(long seed, int epoch);
    }

    static int[] fair(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < n - 1; i++)
            ShuffleMutants.swap(order, i, random.nextInt(i, n));
        return order;
    }

    static int[] backwards(int[] order) {
        return IntStream.range(0, order.length).map(i -> order[order.length - 1 - i]).toArray();
    }

    static RandomGenerator hashed(long seed, long salt) {
        long mixed = (seed ^ (seed >>> 32) * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L + salt * 0x94d049bb133111ebL;
        mixed = (mixed ^ (mixed >>> 29)) * 0xd6e8feb86659fd93L;
        return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(mixed ^ (mixed >>> 32));
    }

    /// Right, but for what a subclass does.
    static class Plain implements EpochOrder {
        private final Source source;

        Plain(Source source) {
            this.source = source;
        }

        @Override
        public int[] reshuffled(int n, long seed, int epoch) {
            return fair(n, source.of(seed, epoch));
        }

        @Override
        public int[] once(int n, long seed, int epoch) {
            return fair(n, source.of(seed + 0x5eedL, 7));
        }

        @Override
        public int[] flipFlop(int n, long seed, int epoch) {
            int[] order = fair(n, source.of(seed + 0xf11bL, epoch & ~1));
            return epoch % 2 == 0 ? order : backwards(order);
        }

        /// The largest and the smallest deviations that keep the sum within the bound: always one of the two does.
        @Override
        public int[] balanced(double[] values) {
            double mean = Arrays.stream(values).average().orElse(0);
            int[] sorted = sorted(values);
            int[] order = new int[values.length];
            int low = 0;
            int high = values.length - 1;
            double sum = 0;
            for (int i = 0; i < order.length; i++) {
                order[i] = sum > 0 ? sorted[low++] : sorted[high--];
                sum += values[order[i]] - mean;
            }
            return order;
        }
    }

    static int[] sorted(double[] values) {
        return IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i).toArray();
    }

    private static Plain right() {
        return new Plain(EpochOrderConcept::hashed);
    }

    static final List<Mutant<EpochOrder>> MUTANTS = List.of(
            mutant("seed-plus-epoch", "The generator is seeded with seed + epoch.",
                    "Seed 7 in epoch 1, seed 8 in epoch 0: which orders?", UNRELATED,
                    () -> new Plain((seed, epoch) -> new java.util.SplittableRandom(seed + epoch)),
                    () -> new Plain((seed, epoch) -> new Random(seed + epoch))),
            mutant("neighbouring-lcg",
                    "java.util.Random is seeded with neighbouring numbers: their first draws are related.",
                    "Print the first nextInt(3) of new Random(s) for s = 0, 1, 2, ...", UNRELATED,
                    () -> new Plain((seed, epoch) -> new Random(31 * seed + epoch))),
            mutant("shuffled-once", "The order is drawn once and called reshuffled.",
                    "Do two epochs of the same seed have the same order?", UNRELATED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] reshuffled(int n, long seed, int epoch) {
                            return super.reshuffled(n, seed, 0);
                        }
                    }),
            mutant("seed-ignored", "Only the epoch decides: all workers and all runs have the same orders.",
                    "Two workers with different seeds: do they visit the samples in the same order?",
                    UNRELATED + " " + UNIFORM,
                    () -> new Plain((_, epoch) -> hashed(42, epoch))),
            mutant("seed-cut-to-int", "The seed's upper half is lost.",
                    "Two seeds that differ by 2^40: do their orders differ?", UNRELATED,
                    () -> new Plain((seed, epoch) -> hashed(seed << 32, epoch))),
            mutant("epoch-wraps", "The epoch is cut to a few bits: after 256 epochs the orders come again.",
                    "Is epoch 256 like epoch 0?", UNRELATED,
                    () -> new Plain((seed, epoch) -> hashed(seed, epoch & 255))),
            mutant("not-reproducible", "Something else decides too: a clock, or what was asked before.",
                    "Ask twice for the same epoch. Are the answers equal?", REPEATABLE,
                    () -> new Plain((_, _) -> new Random()), () -> {
                        var one = new Random(5);
                        return new Plain((_, _) -> one);
                    }),
            mutant("with-replacement", "n independent draws are called an epoch.",
                    "Does every sample come, and how many come twice?", PERMUTATION,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] reshuffled(int n, long seed, int epoch) {
                            return hashed(seed, epoch).ints(n, 0, Math.max(1, n)).toArray();
                        }
                    }),
            mutant("naive-epochs", "Every place is swapped with one drawn from all places.",
                    "Can n! orders share n^n sequences of draws?", UNIFORM,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] reshuffled(int n, long seed, int epoch) {
                            RandomGenerator random = hashed(seed, epoch);
                            int[] order = IntStream.range(0, n).toArray();
                            for (int i = 0; i < n; i++)
                                ShuffleMutants.swap(order, i, random.nextInt(n));
                            return order;
                        }
                    }),
            mutant("rotated-epochs", "One fair order is turned by a random amount each epoch.",
                    "Given the order of one epoch, how many orders can the next one have?", UNRELATED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] reshuffled(int n, long seed, int epoch) {
                            int[] order = super.reshuffled(n, seed, 0);
                            int by = n == 0 ? 0 : hashed(seed + 1, epoch).nextInt(n);
                            return IntStream.range(0, n).map(i -> order[(i + by) % n]).toArray();
                        }
                    }),
            mutant("never-flops", "Every epoch of flip-flop is fresh.",
                    "How does the order of epoch 1 follow from that of epoch 0?", REPEATABLE,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] flipFlop(int n, long seed, int epoch) {
                            return reshuffled(n, seed, epoch);
                        }
                    }),
            mutant("only-flips", "Flip-flop turns the same order back and forth for ever.",
                    "When is a fresh order drawn?", UNRELATED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] flipFlop(int n, long seed, int epoch) {
                            return super.flipFlop(n, seed, epoch & 1);
                        }
                    }),
            mutant("once-an-epoch", "Shuffle-once depends on the epoch.", "How often is 'once'?", REPEATABLE,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] once(int n, long seed, int epoch) {
                            return reshuffled(n, seed, epoch);
                        }
                    }),
            mutant("sorted-is-balanced", "The values are sorted.", "Where is the sum half-way through?", BALANCED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] balanced(double[] values) {
                            return sorted(values);
                        }
                    }),
            mutant("ends-in-turn", "Smallest and largest take turns, wherever the sum is.",
                    "Try 3 3 -2 -2 -2. Where is the sum after three?", BALANCED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] balanced(double[] values) {
                            int[] sorted = sorted(values);
                            return IntStream.range(0, values.length)
                                    .map(i -> i % 2 == 0 ? sorted[values.length - 1 - i / 2] : sorted[i / 2]).toArray();
                        }
                    }),
            mutant("mean-forgotten", "The values are balanced around 0 and not around their mean.",
                    "All values are positive. What does your rule do?", BALANCED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] balanced(double[] values) {
                            int[] sorted = sorted(values);
                            int low = 0;
                            int high = values.length - 1;
                            double sum = 0;
                            int[] order = new int[values.length];
                            for (int i = 0; i < order.length; i++) {
                                order[i] = sum > 0 ? sorted[low++] : sorted[high--];
                                sum += values[order[i]];
                            }
                            return order;
                        }
                    }),
            mutant("random-is-balanced", "The values are shuffled.", "How far does a random walk go?", BALANCED,
                    () -> new Plain(EpochOrderConcept::hashed) {
                        @Override
                        public int[] balanced(double[] values) {
                            return reshuffled(values.length, 1, 1);
                        }
                    }));

    static final Suspects<EpochOrder> SUSPECTS = new Suspects<>(MUTANTS, EpochOrderConcept::questions);

    public EpochOrderConcept() {
        super("shuffle", EpochOrder.class, EpochOrderGuarantees.Suite.class, KeyedEpochs::new,
                Map.of("epochs-hashed", right(EpochOrderConcept::right), "epochs-two-generators",
                        right(() -> new Plain((seed, epoch) -> {
                            long first = new java.util.SplittableRandom(seed).nextLong();
                            long second = new java.util.SplittableRandom(~(long) epoch).nextLong();
                            return RandomGeneratorFactory.of("L64X128MixRandom")
                                    .create(first ^ Long.rotateLeft(second, 17));
                        }))),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new ErrorByOrder(), new ErrorByBuffer(), new HeldOutByOrder());
    }

    private static void questions(Answers answers, EpochOrder order) {
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 1), order.reshuffled(30, 8, 0)));
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 1), order.reshuffled(30, 7, 1)));
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 0), order.reshuffled(30, 7, 1)));
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 0), order.reshuffled(30, 8, 0)));
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 0), order.reshuffled(30, 7, 256)));
        answers.add(() -> Arrays.equals(order.reshuffled(30, 7, 0), order.reshuffled(30, 7 + (1L << 40), 0)));
        answers.add(() -> Arrays.equals(order.flipFlop(30, 7, 1), backwards(order.flipFlop(30, 7, 0))));
        answers.add(() -> Arrays.equals(order.flipFlop(30, 7, 2), order.flipFlop(30, 7, 0)));
        answers.add(() -> Arrays.equals(order.once(30, 7, 1), order.once(30, 7, 0)));
        answers.add(() -> Streams.isOrder(order.reshuffled(30, 7, 0), 30));
        answers.add(() -> spread(order));
        answers.add(() -> IntStream.range(0, 300)
                .filter(e -> order.reshuffled(3, 7, e)[0] == order.reshuffled(3, 7, e + 1)[0]).count() > 200);
        for (double[] values : new double[][]{{3, -2, 3, -2, -2}, {13, 8, 13, 8, 8, 9}, {1, 5, 2, 8, 3, 9, 4},
                {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}})
            answers.add(() -> balance(values, order.balanced(values.clone())));
    }

    /// How evenly some epochs use the six orders of three: fair ones scatter by 0.013, n^n sequences of draws are 0.056 off.
    private static String spread(EpochOrder order) {
        int[] counts = new int[6];
        for (int epoch = 0; epoch < EPOCHS; epoch++)
            counts[Orders.rank(order.reshuffled(3, 7, epoch))]++;
        double distance = Arrays.stream(counts).mapToDouble(n -> Math.abs((double) n / EPOCHS - 1 / 6.0)).sum() / 2;
        return distance < 0.034 ? "even" : distance < 0.2 ? "uneven" : "few orders";
    }

    /// All balanced orders give the same answer; each other one gives its own.
    private static String balance(double[] values, int[] order) {
        double mean = Arrays.stream(values).average().orElse(0);
        double bound = Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElse(0) + 1e-9;
        double sum = 0;
        for (int sample : order) {
            sum += values[sample] - mean;
            if (Math.abs(sum) > bound)
                return Arrays.toString(order);
        }
        return "balanced";
    }
}
