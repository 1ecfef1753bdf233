package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.stream.Reservoirs.Slots;
import io.loadstone.stream.AlgorithmR;
import io.loadstone.stream.Reservoir;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [Reservoir] are tried on.
public final class ReservoirConcept extends SeamConcept<Reservoir> {
    static final String EXACT = "stream.reservoir-exact";
    static final String LARGE = "stream.reservoir-large";
    static final String TOTAL = "stream.reservoir-total";
    static final String COPY = "stream.reservoir-copy";
    static final String SPACE = "stream.reservoir-space";
    static final String RESUME = "stream.reservoir-resume";

    static final Mutant<Reservoir> STORES_ALL = mutant("stores-all", "The whole stream is kept.",
            "How much memory does a million items take, and of how many items does a sample consist?", SPACE,
            () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                private final List<Long> all = new ArrayList<>();

                @Override
                void offer(long item) {
                    all.add(item);
                    super.offer(item);
                }
            }),
            () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                private long[] all = new long[8];

                @Override
                void offer(long item) {
                    if (seen == all.length)
                        all = Arrays.copyOf(all, 2 * all.length);
                    if (seen < all.length)
                        all[(int) seen] = item;
                    super.offer(item);
                }
            }));

    static final Mutant<Reservoir> BUFFERS_FIRST = mutant("buffers-first",
            "The first twenty thousand items are kept, and sampled from later.",
            "For which length of the stream is that more than k items?", SPACE,
            () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                private final long[] first = new long[20_000];

                @Override
                void offer(long item) {
                    if (seen < first.length)
                        first[(int) seen] = item;
                    super.offer(item);
                }
            }));

    static final Mutant<Reservoir> COUNTER_OVERFLOW = mutant("counter-overflow",
            "The number of items is held in 32 bits.",
            "How many items does a busy stream bring in a month?", RESUME,
            () -> Reservoirs.placing((number, _, random) -> random.nextInt((int) number)),
            () -> Reservoirs.placing((number, _, random) -> random.nextLong(number & 0xFFFF_FFFFL)));

    static final Mutant<Reservoir> OWN_GENERATOR = mutant("own-generator",
            "The numbers come from a generator of its own instead of the one it is given.",
            "Two reservoirs see the same stream. Must they keep the same items?", EXACT,
            () -> Reservoirs.placing((number, _, _) -> ThreadLocalRandom.current().nextLong(number)),
            () -> Reservoirs.of((kept, seen, _) -> new Slots(kept, seen, new Random(7), Reservoirs::right)));

    static final List<Mutant<Reservoir>> MUTANTS = List.of(
            mutant("counts-before", "The draw is below the number of items *before* this one.",
                    "With k = 1, how likely must the second item be to replace the first?", EXACT + " " + LARGE,
                    () -> Reservoirs.placing((number, _, random) -> random.nextLong(number - 1))),
            mutant("fixed-share", "Every item enters with the same probability.",
                    "The stream goes on for a year. How much of the first day is left in the sample?",
                    EXACT + " " + LARGE,
                    () -> Reservoirs.placing((_, k, random) -> random.nextInt(10) == 0 ? random.nextInt(k) : -1),
                    () -> Reservoirs.placing((_, k, random) -> random.nextBoolean() ? random.nextInt(k) : -1)),
            mutant("keeps-first", "Nothing enters once the reservoir is full.",
                    "How likely is the last item to be in the sample?",
                    EXACT + " " + LARGE, () -> Reservoirs.placing((_, _, _) -> -1)),
            mutant("replaces-oldest", "An item that enters takes the place of the one that has been there longest.",
                    "Who has to leave, so that all who are inside have the same chance to stay?", EXACT,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        private int oldest;

                        @Override
                        void offer(long item) {
                            if (++seen <= kept.length)
                                kept[(int) seen - 1] = item;
                            else if (random.nextLong(seen) < kept.length)
                                kept[oldest++ % kept.length] = item;
                        }
                    })),
            mutant("with-replacement", "Each slot samples on its own, so that an item may fill several.",
                    "May the same item of the stream be in the sample twice?", EXACT + " " + LARGE,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        @Override
                        void offer(long item) {
                            seen++;
                            for (int slot = 0; slot < kept.length; slot++)
                                if (random.nextLong(seen) == 0)
                                    kept[slot] = item;
                        }

                    })),
            mutant("reused-draw", "The draw that let the item in is scaled to choose the victim too.",
                    "Given that the item entered, which values can the draw still have?", EXACT,
                    () -> Reservoirs.placing((number, k, random) -> {
                        long drawn = random.nextLong(number);
                        return drawn < k ? drawn * k / number : -1;
                    })),
            mutant("block", "Neighbours of the stream come and go together.",
                    "Each item has the right chance on its own. Which pairs can be in the sample?",
                    EXACT + " " + LARGE,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        private final long[] block = new long[kept.length];

                        @Override
                        void offer(long item) {
                            block[(int) (seen++ % block.length)] = item;
                            if (seen <= block.length)
                                kept[(int) seen - 1] = item;
                            else if (seen % block.length == 0 && random.nextLong(seen / block.length) == 0)
                                kept = block.clone();
                        }
                    })),
            mutant("capped-range", "Draws are cut off at a fixed size: right for short streams, wrong for long ones.",
                    "Try a stream longer than any constant in your code.", LARGE,
                    () -> Reservoirs.placing((number, _, random) -> random.nextLong(Math.min(number, 16))),
                    () -> Reservoirs.placing((number, _, random) -> random.nextInt((int) Math.min(number, 24)))),
            OWN_GENERATOR,
            COUNTER_OVERFLOW,
            mutant("resume-forgets", "After a checkpoint the stream is taken to begin anew.",
                    "What has to be known of the items that are not in the checkpoint?", RESUME,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, Math.min(seen, kept.length), random,
                            Reservoirs::right))),
            mutant("exposes-storage", "The caller gets the reservoir's own array, not a copy.",
                    "What happens to the reservoir when the caller sorts the sample?", COPY,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        @Override
                        public long[] sample() {
                            return seen < kept.length ? super.sample() : kept;
                        }
                    })),
            mutant("keeps-callers-array", "The array that the items came in is kept, and the caller goes on using it.",
                    "What does the caller do with its buffer after the call?", COPY,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        @Override
                        public void offer(long... items) {
                            if (seen == 0 && items.length == kept.length) {
                                kept = items;
                                seen = items.length;
                            } else
                                super.offer(items);
                        }
                    })),
            STORES_ALL,
            BUFFERS_FIRST,
            mutant("total-of-sample", "The total is that of the sample, not of the stream.",
                    "How many items does each member of the sample stand for?", TOTAL,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        @Override
                        public double total() {
                            return Arrays.stream(sample()).sum();
                        }
                    })),
            mutant("total-over-k", "The sum of the sample is divided by k, also while it is not full.",
                    "A single item has come, and k = 10. What is the total?", TOTAL,
                    () -> Reservoirs.of((kept, seen, random) -> new Slots(kept, seen, random, Reservoirs::right) {
                        @Override
                        public double total() {
                            return Arrays.stream(sample()).sum() * ((double) seen / kept.length);
                        }
                    })));

    /// Of mistakes that show whatever is drawn. Those of the law of the sample are told apart by it: [ReservoirLaws#mistake].
    static final Suspects<Reservoir> SUSPECTS = new Suspects<>(MUTANTS, ReservoirConcept::questions);

    public ReservoirConcept() {
        super("stream", Reservoir.class, ReservoirGuarantees.Suite.class, AlgorithmR::new,
                Map.of("algorithm-l", right(() -> Reservoirs.of(Reservoirs.Jumps::new)),
                        "least-keys", right(() -> Reservoirs.of(Reservoirs.LeastKeys::new)),
                        "two-draws", right(() -> Reservoirs.placing((number, k,
                                random) -> random.nextLong(number) < k ? random.nextInt(k) : -1)),
                        "victim-first", right(() -> Reservoirs.placing((number, k, random) -> {
                            int victim = random.nextInt(k);
                            return random.nextLong(number) >= number - k ? victim : -1;
                        }))),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return StreamExperiments.all();
    }

    /// Items that are all alike: what comes out does not depend on the draws.
    private static void questions(Answers answers, Reservoir reservoir) {
        for (int n = 0; n < 9; n++) {
            int items = n;
            answers.add(() -> {
                var open = reservoir.open(4, generator());
                for (int i = 0; i < items; i++)
                    open.offer(5);
                return open.total();
            });
        }
        for (long seen : new long[]{2, 10, 3_000_000_000L, (1L << 32) + 4}) {
            answers.add(() -> {
                var open = reservoir.resume(new long[]{5, 5}, seen, generator());
                open.offer(5, 5);
                return open.total();
            });
        }
        answers.add(() -> {
            var open = reservoir.open(2, generator());
            long[] items = {5, 5};
            open.offer(items);
            Arrays.fill(items, 6);
            return Arrays.toString(open.sample());
        });
        answers.add(() -> {
            var open = reservoir.open(2, generator());
            open.offer(5, 5);
            Arrays.fill(open.sample(), 6);
            return Arrays.toString(open.sample());
        });
    }

    private static RandomGenerator generator() {
        return new SplittableRandom(1);
    }
}
