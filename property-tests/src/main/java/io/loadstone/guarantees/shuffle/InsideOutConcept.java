package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.shuffle.GrowingDeck;
import io.loadstone.shuffle.InsideOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [InsideOut] are tried on.
public final class InsideOutConcept extends SeamConcept<InsideOut> {
    static final String KEEPS = "shuffle.inside-out-keeps";
    static final String EXACT = "shuffle.inside-out-exact";
    static final String LARGE = "shuffle.inside-out-large";
    static final String WORDS = "shuffle.inside-out-words";
    static final String REPEATABLE = "shuffle.inside-out-repeatable";

    /// Puts an item into the deck.
    @FunctionalInterface
    interface Step {
        void add(List<Integer> deck, int item, RandomGenerator random);
    }

    /// A list that is right but for its step.
    static class Listed implements InsideOut.Deck {
        final List<Integer> deck = new ArrayList<>();
        final RandomGenerator random;
        private final Step step;

        Listed(RandomGenerator random, Step step) {
            this.random = random;
            this.step = step;
        }

        @Override
        public void add(int... items) {
            for (int item : items)
                step.add(deck, item, random);
        }

        @Override
        public int[] order() {
            return deck.stream().mapToInt(item -> item).toArray();
        }
    }

    static InsideOut stepping(Step step) {
        return random -> new Listed(random, step);
    }

    /// The newcomer takes a place, and who lay there moves to the end.
    static void swapIn(List<Integer> deck, int item, int place) {
        deck.add(item);
        deck.set(deck.size() - 1, deck.get(place));
        deck.set(place, item);
    }

    static final List<Mutant<InsideOut>> MUTANTS = List.of(
            mutant("cannot-stay-last", "The place is drawn below i instead of i + 1: the newcomer is never last.",
                    "Two items: can the second one come out second?", EXACT + " " + LARGE,
                    () -> stepping((deck, item, random) -> swapIn(deck, item,
                            deck.isEmpty() ? 0 : random.nextInt(deck.size())))),
            mutant("always-moves-the-last", "The newcomer is put in the first half only.",
                    "Which places can the last item take, and how often should each be taken?", EXACT + " " + LARGE,
                    () -> stepping((deck, item, random) -> swapIn(deck, item, random.nextInt(deck.size() / 2 + 1)))),
            mutant("call-stays-together", "The items of one call are put in at one place, together.",
                    "Add two items in one call. Can an older one lie between them?", EXACT,
                    () -> random -> new Listed(random, (_, _, _) -> {}) {
                        @Override
                        public void add(int... items) {
                            int place = random.nextInt(deck.size() + 1);
                            for (int item : items)
                                deck.add(place, item);
                        }
                    }),
            mutant("appends", "The newcomer goes to the end.", "When is the order drawn?", EXACT + " " + LARGE,
                    () -> stepping((deck, item, _) -> deck.add(item))),
            mutant("either-end", "The newcomer goes to one of the two ends.",
                    "Who can lie between the first two items?", EXACT + " " + LARGE,
                    () -> stepping((deck, item, random) -> deck.add(random.nextBoolean() ? 0 : deck.size(), item))),
            mutant("places-run-out", "The place is drawn from a fixed number of places.",
                    "Your draw has a largest outcome. Is it the last place, however long the deck is?", LARGE,
                    () -> stepping((deck, item, random) -> swapIn(deck, item,
                            random.nextInt(Math.min(deck.size() + 1, 24))))),
            mutant("inside-out-modulo-bias",
                    "A random word is folded into the range by a remainder, without rejecting any.",
                    "2^32 is not divisible by 3. Which of three places gets the words that are left over?", WORDS,
                    () -> stepping((deck, item, random) -> swapIn(deck, item,
                            Math.floorMod(random.nextInt(), deck.size() + 1)))),
            mutant("shuffles-when-asked", "The deck is shuffled at each question: two questions, two orders.",
                    "Ask twice in a row. Must the answers be the same?", REPEATABLE,
                    () -> random -> new Listed(random, (deck, item, _) -> deck.add(item)) {
                        @Override
                        public int[] order() {
                            int[] order = super.order();
                            for (int last = order.length - 1; last > 0; last--)
                                ShuffleMutants.swap(order, last, random.nextInt(last + 1));
                            return order;
                        }
                    }),
            mutant("shares-its-array", "The caller gets the array that the deck goes on working with.",
                    "The caller sorts what it got. What does the deck hold now?", REPEATABLE,
                    () -> random -> new InsideOut.Deck() {
                        private int[] deck = {};

                        @Override
                        public void add(int... items) {
                            for (int item : items) {
                                int place = random.nextInt(deck.length + 1);
                                int[] longer = java.util.Arrays.copyOf(deck, deck.length + 1);
                                longer[deck.length] = place == deck.length ? item : deck[place];
                                longer[place] = item;
                                deck = longer;
                            }
                        }

                        @Override
                        public int[] order() {
                            return deck;
                        }
                    }),
            mutant("deck-own-generator", "The numbers come from a generator of its own instead of the one it is given.",
                    "Equal generators, equal items: must the orders be equal?", REPEATABLE,
                    () -> {
                        var own = new Random(7);
                        return stepping((deck, item, _) -> swapIn(deck, item, own.nextInt(deck.size() + 1)));
                    },
                    () -> stepping((deck, item, _) -> swapIn(deck, item,
                            ThreadLocalRandom.current().nextInt(deck.size() + 1)))),
            mutant("overwrites-the-place", "Who lay at the place is lost, and the newcomer is there twice.",
                    "What must be written to the end before the place is written?", KEEPS,
                    () -> stepping((deck, item, random) -> {
                        deck.add(item);
                        deck.set(random.nextInt(deck.size()), item);
                    })),
            mutant("deck-of-different-items", "An item that is there already is not added.",
                    "Add 5 5 7. How many items has the order?", KEEPS,
                    () -> stepping((deck, item, random) -> {
                        if (!deck.contains(item))
                            swapIn(deck, item, random.nextInt(deck.size() + 1));
                    })),
            mutant("first-call-only", "What comes in later calls is lost.",
                    "Add two items, then two more. How many items has the order?", KEEPS,
                    () -> random -> new Listed(random,
                            (deck, item, r) -> swapIn(deck, item, r.nextInt(deck.size() + 1))) {
                        private boolean full;

                        @Override
                        public void add(int... items) {
                            if (!full)
                                super.add(items);
                            full |= items.length > 0;
                        }
                    }));

    public InsideOutConcept() {
        super("shuffle", InsideOut.class, InsideOutGuarantees.Suite.class, GrowingDeck::new, rights(), MUTANTS);
    }

    private static Map<String, Variant<InsideOut>> rights() {
        var rights = new LinkedHashMap<String, Variant<InsideOut>>();
        rights.put("deck-inserts",
                right(() -> stepping((deck, item, random) -> deck.add(random.nextInt(deck.size() + 1),
                        item))));
        rights.put("deck-swaps", right(() -> stepping((deck, item, random) -> swapIn(deck, item,
                (int) random.nextLong(deck.size() + 1L)))));
        rights.put("deck-from-the-other-end", right(() -> stepping((deck, item, random) -> {
            deck.addFirst(item);
            java.util.Collections.swap(deck, 0, random.nextInt(deck.size()));
        })));
        rights.put("deck-scaled-doubles", right(() -> stepping((deck, item, random) -> swapIn(deck, item,
                (int) (random.nextDouble() * (deck.size() + 1))))));
        return rights;
    }
}
