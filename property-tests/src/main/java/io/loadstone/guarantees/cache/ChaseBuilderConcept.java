package io.loadstone.guarantees.cache;

import io.loadstone.cache.ChaseBuilder;
import io.loadstone.cache.SingleCycle;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What the guarantees of the seam [ChaseBuilder] are tried on.
public final class ChaseBuilderConcept extends SeamConcept<ChaseBuilder> {
    static final String CYCLE = "cache.chase-cycle";
    static final String UNIFORM = "cache.chase-uniform";
    static final String WALK = "cache.chase-walk";
    static final String TIME = "cache.chase-time";

    private interface Successors {
        /// The successor of each line.
        int[] of(int lines, RandomGenerator random);
    }

    static final List<Mutant<ChaseBuilder>> MUTANTS = List.of(
            mutant("any-permutation", "The links are a uniform permutation, which has several cycles.",
                    "How many loads until you are back at the start? Always all lines?", CYCLE + " " + UNIFORM,
                    () -> built((lines, random) -> shuffled(lines, random, 1))),
            mutant("in-order", "Each line leads to its neighbour.", "Could a prefetcher guess the next line?",
                    UNIFORM, () -> built((lines, random) -> ring(IntStream.range(0, lines).toArray()))),
            mutant("rotated-order", "The start is random, and then each line leads to its neighbour.",
                    "Where do you go from line 5?", UNIFORM, () -> built((lines, random) -> {
                        int step = 1 + random.nextInt(Math.max(1, lines - 1));
                        while (java.math.BigInteger.valueOf(step).gcd(java.math.BigInteger.valueOf(lines))
                                .intValue() != 1)
                            step++;
                        int stride = step;
                        return IntStream.range(0, lines).map(i -> (i + stride) % lines).toArray();
                    })),
            mutant("several-nodes-a-line", "Nodes lie one word apart, sixteen in a line.",
                    "How many bytes lie between two nodes?", CYCLE, () -> new Changed() {
                        @Override
                        public int[] cycle(int lines, RandomGenerator random) {
                            int[] next = sattolo(lines, random);
                            return Arrays.copyOf(next, LINE * lines);
                        }
                    }),
            mutant("own-seed", "Every chain comes from the same seed.", "Where do your random numbers come from?",
                    UNIFORM, () -> built((lines, random) -> sattolo(lines, new Random(7)))),
            mutant("not-closed", "The last node leads to itself.", "Where does the last load lead?", CYCLE,
                    () -> built((lines, random) -> {
                        int[] next = sattolo(lines, random);
                        for (int i = 0; i < lines; i++)
                            if (next[i] == 0)
                                next[i] = i;
                        return next;
                    })),
            walker("reads-in-order", "The nodes are read one after another, without following the links.",
                    "Does a load need what the one before brought?",
                    (chain, start, loads) -> (start + loads) % chain.length),
            walker("one-load-short", "One load is missing.", "Where are you after no load at all, and after one?",
                    (chain, start, loads) -> right(chain, start, Math.max(0, loads - 1))),
            walker("folded", "The walk is cut down by the length of the chain.",
                    "Must a chain of n nodes return after n loads?",
                    (chain, start, loads) -> right(chain, start, loads % chain.length)),
            walker("starts-at-zero", "The walk always starts at node 0.", "Where was it asked to start?",
                    (chain, start, loads) -> right(chain, 0, loads)),
            timer("counts-warm-up", "The laps that warm up are counted.",
                    "What does the first lap measure besides the memory?",
                    (laps, loads) -> (double) Arrays.stream(laps).min().orElseThrow() / loads),
            timer("mean-lap", "Laps are averaged, with all interruptions in them.",
                    "Can something make a lap faster than the memory is?",
                    (laps, loads) -> Arrays.stream(laps, 2, laps.length).average().orElseThrow() / loads),
            timer("time-of-a-lap", "The time of a lap is told, not of a load.", "How many loads are in a lap?",
                    (laps, loads) -> (double) Arrays.stream(laps, 2, laps.length).min().orElseThrow()),
            mutant("few-laps-are-enough", "Any number of laps is accepted.",
                    "How good is the best of one?", TIME, () -> new Changed() {
                        @Override
                        public double nanosPerLoad(long[] laps, int loads) {
                            return (double) Arrays.stream(laps, 2, laps.length).min().orElseThrow() / loads;
                        }
                    }));

    static final Suspects<ChaseBuilder> SUSPECTS = new Suspects<>(MUTANTS, ChaseBuilderConcept::questions);

    public ChaseBuilderConcept() {
        super("cache", ChaseBuilder.class, ChaseBuilderGuarantees.Suite.class, SingleCycle::new,
                Map.of("ring-of-a-shuffle",
                        right(() -> built((lines, random) -> ring(shuffled(lines, random, 1)))),
                        "upwards", right(() -> built((lines, random) -> {
                            int[] next = IntStream.range(0, lines).toArray();
                            for (int i = 1; i < lines; i++)
                                swap(next, i, random.nextInt(i));
                            return next;
                        }))),
                MUTANTS);
    }

    /// All cycles through some lines, as the orders in which line 0 sees them.
    static List<String> cycles(int lines) {
        List<List<Integer>> orders = List.of(List.of(0));
        for (int length = 1; length < lines; length++)
            orders = orders.stream().flatMap(order -> IntStream.range(1, lines)
                    .filter(next -> !order.contains(next)).mapToObj(next -> {
                        List<Integer> longer = new ArrayList<>(order);
                        longer.add(next);
                        return longer;
                    })).<List<Integer>>map(order -> order).toList();
        return orders.stream().map(List::toString).toList();
    }

    private interface Walker {
        int walk(int[] chain, int start, int loads);
    }

    private interface Timer {
        double nanos(long[] laps, int loads);
    }

    private static Mutant<ChaseBuilder> walker(String name, String mistake, String hint, Walker walker) {
        return mutant(name, mistake, hint, WALK, () -> new Changed() {
            @Override
            public int walk(int[] chain, int start, int loads) {
                return walker.walk(chain, start, loads);
            }
        });
    }

    private static Mutant<ChaseBuilder> timer(String name, String mistake, String hint, Timer timer) {
        return mutant(name, mistake, hint, TIME, () -> new Changed() {
            @Override
            public double nanosPerLoad(long[] laps, int loads) {
                return laps.length < 7 ? super.nanosPerLoad(laps, loads) : timer.nanos(laps, loads);
            }
        });
    }

    private static ChaseBuilder built(Successors successors) {
        return new Changed() {
            @Override
            public int[] cycle(int lines, RandomGenerator random) {
                int[] next = successors.of(lines, random);
                var chain = new int[LINE * lines];
                for (int i = 0; i < lines; i++)
                    chain[LINE * i] = LINE * next[i];
                return chain;
            }
        };
    }

    private static int right(int[] chain, int start, int loads) {
        int at = start;
        for (int load = loads; load > 0; load--)
            at = chain[at];
        return at;
    }

    private static void swap(int[] array, int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }

    private static int[] sattolo(int lines, RandomGenerator random) {
        return shuffled(lines, random, 0);
    }

    /// @param own 1 if a card may stay where it is, 0 if not
    private static int[] shuffled(int lines, RandomGenerator random, int own) {
        int[] order = IntStream.range(0, lines).toArray();
        for (int i = lines - 1; i > 0; i--)
            swap(order, i, random.nextInt(i + own));
        return order;
    }

    /// Each leads to the one after it in an order.
    private static int[] ring(int[] order) {
        var next = new int[order.length];
        for (int i = 0; i < order.length; i++)
            next[order[i]] = order[(i + 1) % order.length];
        return next;
    }

    private static class Changed implements ChaseBuilder {
        private final ChaseBuilder right = new SingleCycle();

        @Override
        public int[] cycle(int lines, RandomGenerator random) {
            return right.cycle(lines, random);
        }

        @Override
        public int walk(int[] chain, int start, int loads) {
            return right(chain, start, loads);
        }

        @Override
        public double nanosPerLoad(long[] laps, int loads) {
            return right.nanosPerLoad(laps, loads);
        }
    }

    private static void questions(Answers answers, ChaseBuilder subject) {
        for (int seed = 0; seed < 3; seed++) {
            int s = seed;
            answers.add(() -> Arrays.toString(subject.cycle(6, new Random(s))));
        }
        int[] chain = {3, 0, 1, 4, 4, 2};
        for (int loads = 0; loads < 9; loads++) {
            int l = loads;
            answers.add(() -> subject.walk(chain.clone(), 5, l));
        }
        answers.add(() -> subject.nanosPerLoad(new long[]{7, 90, 40, 31, 50, 60, 33, 80}, 10));
        answers.add(() -> subject.nanosPerLoad(new long[]{900, 90, 40, 31, 50, 60}, 10));
    }
}
