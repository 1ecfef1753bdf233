package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.shuffle.Buffers.Listed;
import io.loadstone.shuffle.ReplacedSlots;
import io.loadstone.shuffle.ShuffleBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/// What the guarantees of the seam [ShuffleBuffer] are tried on.
public final class ShuffleBufferConcept extends SeamConcept<ShuffleBuffer> {
    static final String KEEPS = "shuffle.buffer-keeps";
    static final String EXACT = "shuffle.buffer-exact";
    static final String BOUNDED = "shuffle.buffer-bounded";
    static final String LARGE = "shuffle.buffer-large";
    static final String WORDS = "shuffle.buffer-words";
    static final String CUTS = "shuffle.buffer-cuts";
    static final String REPEATABLE = "shuffle.buffer-repeatable";

    static final Mutant<ShuffleBuffer> OWN_GENERATOR = mutant("buffer-own-generator",
            "The numbers come from a generator of its own instead of the one it is given.",
            "Two epochs with the same seed: must the samples leave in the same order?", REPEATABLE,
            () -> {
                var own = new Random(7);
                return Buffers.picking((held, _) -> own.nextInt(held));
            },
            () -> Buffers.picking((held, _) -> ThreadLocalRandom.current().nextInt(held)));

    static final Mutant<ShuffleBuffer> FEW_SLOTS_LIVE = mutant("few-slots-live",
            "Only the first slots are ever drawn; what lies in the others stays until the end.",
            "Your draws have a largest outcome. Is it the last slot, for every capacity?", LARGE,
            () -> Buffers.of((capacity, random) -> new Buffers.FewLive(capacity, random, 16)),
            () -> Buffers.of((capacity, random) -> new Buffers.FewLive(capacity, random, 24)));

    static final Mutant<ShuffleBuffer> LARGE_TAIL_IN_ORDER = mutant("large-tail-in-order",
            "What is left at the end is shuffled only where it is little.",
            "The stream ends with 32 items in the buffer. How many draws do they take?", LARGE,
            () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                @Override
                void end() {
                    while (held.size() > 16)
                        leaving.add(held.removeFirst());
                    emptyShuffled();
                }
            }),
            () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                @Override
                void end() {
                    while (!held.isEmpty())
                        leaving.add(held.remove(/* index */ random.nextInt(Math.min(8, held.size()))));
                }
            }));

    static final List<Mutant<ShuffleBuffer>> MUTANTS = List.of(
            mutant("first-in-first-out", "The oldest item leaves.",
                    "In which order do the items of a queue leave?", EXACT + " " + LARGE,
                    () -> Buffers.picking((_, _) -> 0)),
            mutant("fifo-after-fill", "The buffer is shuffled once, when it is full; from then on it is a queue.",
                    "Which draws decide when the last item of a long stream leaves?", EXACT + " " + LARGE,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, (_, _) -> 0) {
                        private boolean filled;

                        @Override
                        void arrive(int item) {
                            super.arrive(item);
                            if (!filled && held.size() == capacity) {
                                filled = true;
                                emptyShuffled();
                                held.addAll(leaving);
                                leaving.clear();
                            }
                        }
                    })),
            mutant("tail-in-order", "What is left at the end leaves in the order in which it lies.",
                    "The last B items: how many bits of entropy have they when nobody shuffles them?", EXACT,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void end() {
                            leaving.addAll(held);
                            held.clear();
                        }
                    }),
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            if (held.size() < capacity)
                                held.add(item);
                            else
                                leaving.add(held.set(random.nextInt(capacity), item));
                        }

                        @Override
                        void end() {
                            leaving.addAll(held);
                            held.clear();
                        }
                    })),
            mutant("one-short", "The buffer holds one item less than it may.",
                    "How many items can leave first when there is room for two?", EXACT + " " + LARGE,
                    () -> Buffers.of((capacity, random) -> new Listed(Math.max(1, capacity - 1), random,
                            Buffers::uniform))),
            mutant("one-more", "The buffer holds one item more than it may.",
                    "Count the items that have come and not left.", EXACT + " " + BOUNDED,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity + 1, random, Buffers::uniform))),
            mutant("newcomer-may-leave",
                    "The draw is among the items held and the one that has just come, B + 1 together.",
                    "Which is the latest item that may leave first?", EXACT + " " + LARGE,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            held.add(item);
                            if (held.size() > capacity)
                                leave();
                        }
                    }),
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            if (held.size() < capacity) {
                                held.add(item);
                                return;
                            }
                            int slot = random.nextInt(capacity + 1);
                            leaving.add(slot == capacity ? item : held.set(slot, item));
                        }
                    })),
            mutant("newest-stays", "The draw is one short: the newest item cannot leave.",
                    "Which of the items held can your draw choose?", EXACT + " " + LARGE,
                    () -> Buffers.picking((held, random) -> held == 1 ? 0 : random.nextInt(held - 1))),
            mutant("oldest-stays", "The draw leaves out the first slot: the oldest item stays until the end.",
                    "Which of the items held can your draw choose?", EXACT + " " + LARGE,
                    () -> Buffers.picking((held, random) -> held == 1 ? 0 : 1 + random.nextInt(held - 1))),
            mutant("block-by-block", "Blocks of B items are shuffled one after the other.",
                    "Can item B leave before item 0, with room for B items?", EXACT + " " + LARGE,
                    () -> Buffers.of(Buffers.Blocks::new)),
            mutant("rotates",
                    "One draw turns the buffer, or moves a pointer on: not every item held is equally likely.",
                    "Given who left last, is every item held equally likely to leave next?", EXACT,
                    () -> Buffers.of(Buffers.MovesOn::new),
                    () -> Buffers.of(Buffers.Rotated::new)),
            mutant("reads-everything", "The whole stream is read before the first item leaves.",
                    "The stream has a billion items. How many do you hold?", EXACT + " " + BOUNDED,
                    () -> Buffers.of((_, random) -> new Listed(Integer.MAX_VALUE, random, Buffers::uniform))),
            mutant("whole-call", "All items of a call come in before any leaves.",
                    "Offer two items at once, then the same two one by one. What differs?", EXACT + " " + CUTS,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        public int[] offer(int... items) {
                            int over = held.size() + items.length - capacity;
                            for (int i = 0; i < over && !held.isEmpty(); i++)
                                leave();
                            for (int item : items)
                                held.add(item);
                            while (held.size() > capacity)
                                leave();
                            return super.offer();
                        }
                    })),
            FEW_SLOTS_LIVE,
            LARGE_TAIL_IN_ORDER,
            mutant("buffer-modulo-bias",
                    "A random word is folded into the range by a remainder, without rejecting any.",
                    "2^32 is not divisible by 3. Which of three items gets the words that are left over?", WORDS,
                    () -> Buffers.picking((held, random) -> (random.nextInt() & Integer.MAX_VALUE) % held),
                    () -> Buffers.picking((held, random) -> Math.floorMod(random.nextInt(), held))),
            OWN_GENERATOR,
            mutant("buffer-same-seed", "A new generator with the same seed is made for each pass.",
                    "Where does the randomness of the second epoch come from?", EXACT,
                    () -> Buffers.of((capacity, _) -> new Listed(capacity, new Random(42), Buffers::uniform))),
            mutant("one-for-all", "All passes share one list of held items.",
                    "The next epoch begins before this one has ended. Whose items are in the list?", REPEATABLE,
                    () -> {
                        var shared = new java.util.ArrayList<Integer>();
                        return Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                            @Override
                            void arrive(int item) {
                                if (shared.size() == capacity)
                                    leaving.add(shared.remove(/* index */ random.nextInt(shared.size())));
                                shared.add(item);
                            }

                            @Override
                            void end() {
                                while (!shared.isEmpty())
                                    leaving.add(shared.remove(/* index */ random.nextInt(shared.size())));
                            }
                        });
                    }),
            mutant("loses-tail", "What is held at the end is lost.",
                    "Offer three items to a buffer of five. How many leave?", KEEPS + " " + EXACT,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void end() {
                            held.clear();
                        }
                    })),
            mutant("equal-is-same", "An item that equals one that is held is taken for it.",
                    "Offer 5 5 7. What must leave?", KEEPS,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            if (!held.contains(item))
                                super.arrive(item);
                        }
                    })),
            mutant("gives-out-places", "The number of the item's place leaves instead of the item.",
                    "Offer 10 20 30. What must leave?", KEEPS,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        private int arrived;

                        @Override
                        void arrive(int item) {
                            super.arrive(arrived++);
                        }
                    })),
            mutant("zero-is-nobody", "An item 0 is taken for an empty slot.",
                    "Is 0 an item? Is -1?", KEEPS,
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            if (item != 0)
                                super.arrive(item);
                        }
                    }),
                    () -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                        @Override
                        void arrive(int item) {
                            if (item >= 0)
                                super.arrive(item);
                        }
                    })));

    public ShuffleBufferConcept() {
        super("shuffle", ShuffleBuffer.class, ShuffleBufferGuarantees.Suite.class, ReplacedSlots::new, rights(),
                MUTANTS);
    }

    private static Map<String, Variant<ShuffleBuffer>> rights() {
        var rights = new LinkedHashMap<String, Variant<ShuffleBuffer>>();
        rights.put("buffer-list", right(() -> Buffers.picking(Buffers::uniform)));
        rights.put("buffer-newest-first",
                right(() -> Buffers.picking((held, random) -> held - 1 - random.nextInt(0, held))));
        // Holds B - 1 between two calls and draws among them and the newcomer: the same law, one arrival earlier.
        rights.put("buffer-leaves-early",
                right(() -> Buffers.of((capacity, random) -> new Listed(capacity, random, Buffers::uniform) {
                    @Override
                    void arrive(int item) {
                        held.add(item);
                        if (held.size() == capacity)
                            leave();
                    }
                })));
        rights.put("buffer-long-draws", right(() -> Buffers.picking((held, random) -> (int) random.nextLong(held))));
        rights.put("buffer-words-with-rejection", right(() -> Buffers.picking((held, random) -> {
            int mask = held == 1 ? 0 : -1 >>> Integer.numberOfLeadingZeros(held - 1);
            int chosen = random.nextInt() & mask;
            while (chosen >= held)
                chosen = random.nextInt() & mask;
            return chosen;
        })));
        rights.put("buffer-scaled-doubles",
                right(() -> Buffers.picking((held, random) -> (int) (random.nextDouble() * held))));
        return rights;
    }
}
