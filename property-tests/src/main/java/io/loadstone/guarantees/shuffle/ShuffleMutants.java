package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Mistake;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The known ways to get a shuffle wrong. Each is short on purpose: the mistake is what one sees. The class is long because it is a list.
public final class ShuffleMutants {
    static final String EXACT = "shuffle.exact-law";
    static final String SMALL = "shuffle.small-decks";
    static final String LARGE = "shuffle.large-deck";
    static final String SEQUENCES = "shuffle.enough-sequences";
    static final String HUGE = "shuffle.huge-deck";
    static final String WORDS = "shuffle.boundary-words";
    static final String PERMUTATION = "shuffle.permutation";
    static final String LINEAR = "shuffle.linear";
    static final String IN_PLACE = "shuffle.in-place";
    static final String REPEATABLE = "shuffle.repeatable";

    private ShuffleMutants() {}

    /// All of them.
    public static List<Mutant<Shuffler>> all() {
        return List.of(NAIVE_SWAP, SATTOLO, SKIP_LAST, SHORT_RANGE, FIXED_END, RANDOM_COMPARATOR, ROTATION,
                ADJACENT_SWAPS, ONE_NUMBER,
                CAPPED_RANGE, SHORT_INDEX, MODULO_BIAS, SAME_SEED, OWN_GENERATOR, OVERWRITES, ASSUMES_DISTINCT,
                WRITES_INDICES,
                UNCHANGED, SORT_BY_KEYS,
                DRAW_UNTIL_UNUSED,
                BOXES, COPIES);
    }

    static void swap(int[] a, int i, int j) {
        int moved = a[i];
        a[i] = a[j];
        a[j] = moved;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array
    private static Mutant<Shuffler> mutant(String name, String mistake, String hint, List<String> refutedBy,
            Supplier<Shuffler>... forms) {
        return new Mutant<>(new Mistake(name, mistake, hint), refutedBy, List.of(forms));
    }

    static final Mutant<Shuffler> NAIVE_SWAP = mutant("naive-swap",
            "Every position is swapped with one drawn from the whole array.",
            "n draws with n outcomes each make n^n equally likely sequences. Can n! orders share them evenly?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int i = 0; i < a.length; i++)
                    swap(a, i, random.nextInt(a.length));
            },
            () -> (a, random) -> {
                for (int i = a.length - 1; i >= 0; i--)
                    swap(a, i, random.nextInt(a.length));
            },
            () -> (a, random) -> {
                for (int i = 1; i < a.length; i++)
                    swap(a, i, random.nextInt(a.length));
            });

    static final Mutant<Shuffler> SATTOLO = mutant("sattolo",
            "No element can stay where it is: only cyclic orders come out (this is Sattolo's algorithm).",
            "May an element be swapped with itself? Count the outcomes of your draw at each step.",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, random.nextInt(last));
            },
            () -> (a, random) -> {
                for (int i = 0; i < a.length - 1; i++)
                    swap(a, i, i + 1 + random.nextInt(a.length - i - 1));
            },
            () -> (a, random) -> { // inside-out with nextInt(i) instead of nextInt(i + 1)
                for (int i = 1; i < a.length; i++)
                    swap(a, i, random.nextInt(i));
            });

    static final Mutant<Shuffler> SKIP_LAST = mutant("skip-last",
            "The loop stops one swap early.",
            "How many draws does your loop make for a deck of two?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 1; last--)
                    swap(a, last, random.nextInt(last + 1));
            },
            () -> (a, random) -> {
                for (int i = 0; i < a.length - 2; i++)
                    swap(a, i, i + random.nextInt(a.length - i));
            });

    static final Mutant<Shuffler> SHORT_RANGE = mutant("short-range",
            "Indices are drawn below n - 1: the last position is never drawn.",
            "Which indices can your draw return, and which never?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int i = 0; i < a.length && a.length > 1; i++)
                    swap(a, i, random.nextInt(a.length - 1));
            },
            () -> (a, random) -> {
                for (int i = a.length - 1; i > 0; i--)
                    swap(a, i, random.nextInt(a.length - 1));
            });

    static final Mutant<Shuffler> FIXED_END = mutant("fixed-end",
            "One end of the array never moves.",
            "Does your loop start at the first index that may move?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int last = a.length - 2; last > 0; last--)
                    swap(a, last, random.nextInt(last + 1));
            },
            () -> (a, random) -> {
                for (int i = 1; i < a.length - 1; i++)
                    swap(a, i, i + random.nextInt(a.length - i));
            });

    static final Mutant<Shuffler> RANDOM_COMPARATOR = mutant("random-comparator",
            "The array is sorted with a comparator that answers at random.",
            "A sort trusts its comparator to be consistent. Which orders does it favour when the answers are not?",
            List.of(EXACT, SMALL),
            () -> (a, random) -> sort(a, random, r -> r.nextBoolean() ? 1 : -1),
            () -> (a, random) -> sort(a, random, r -> r.nextInt(3) - 1),
            () -> (a, random) -> sort(a, random, r -> r.nextInt(2) - 1));

    private static void sort(int[] a, RandomGenerator random,
            java.util.function.ToIntFunction<RandomGenerator> answer) {
        Integer[] boxed = Arrays.stream(a).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, (_, _) -> answer.applyAsInt(random));
        Arrays.setAll(a, i -> boxed[i]);
    }

    static final Mutant<Shuffler> ROTATION = mutant("rotation",
            "The deck is only cut: all elements move by the same distance.",
            "Each position looks fair on its own. Look at two neighbours: do they ever part?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> rotate(a, a.length == 0 ? 0 : random.nextInt(a.length)),
            () -> (a, random) -> rotate(a, a.length == 0 ? 0 : a.length - random.nextInt(a.length)));

    private static void rotate(int[] a, int by) {
        int[] from = a.clone();
        for (int i = 0; i < a.length; i++)
            a[i] = from[(i + by) % a.length];
    }

    static final Mutant<Shuffler> ADJACENT_SWAPS = mutant("adjacent-swaps",
            "Only neighbours are swapped.",
            "How far can an element travel in one pass?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, random) -> {
                for (int i = 1; i < a.length; i++)
                    if (random.nextBoolean())
                        swap(a, i - 1, i);
            },
            () -> (a, random) -> {
                for (int i = a.length - 1; i > 0; i--)
                    if (random.nextBoolean())
                        swap(a, i - 1, i);
            });

    static final Mutant<Shuffler> ONE_NUMBER = mutant("one-number",
            "A single random number decides all swaps.",
            "How many different orders can one draw with n outcomes lead to?",
            List.of(EXACT, SMALL),
            () -> (a, random) -> {
                int once = a.length == 0 ? 0 : random.nextInt(a.length);
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, once % (last + 1));
            },
            () -> (a, random) -> {
                int once = a.length == 0 ? 0 : random.nextInt(a.length);
                for (int i = 0; i < a.length; i++)
                    swap(a, i, once);
            });

    static final Mutant<Shuffler> CAPPED_RANGE = mutant("capped-range",
            "Draws are cut off at a fixed size: right for small decks, wrong for large ones.",
            "Try a deck larger than any constant in your code.",
            List.of(LARGE, SEQUENCES, HUGE),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, random.nextInt(Math.min(last + 1, 32)));
            },
            () -> (a, random) -> {
                for (int i = 0; i < a.length - 1; i++)
                    swap(a, i, i + random.nextInt(Math.min(a.length - i, 16)));
            });

    static final Mutant<Shuffler> SHORT_INDEX = mutant("short-index",
            "The index is held in 16 bits: it cannot reach beyond 32,767.",
            "Try an array of more elements than your index type can count.",
            List.of(HUGE),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, random.nextInt(Math.min(last + 1, Short.MAX_VALUE)));
            },
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, (short) random.nextInt(last + 1) & Short.MAX_VALUE);
            });

    static final Mutant<Shuffler> MODULO_BIAS = mutant("modulo-bias",
            "A random word is folded into the range by a remainder (or a product) without rejecting any word.",
            "2^32 is not divisible by 3. Which of three outcomes gets the words that are left over? And what is Math.abs of the smallest int?",
            List.of(WORDS),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, Math.abs(random.nextInt()) % (last + 1));
            },
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, (random.nextInt() & Integer.MAX_VALUE) % (last + 1));
            },
            () -> (a, random) -> {
                for (int i = 1; i < a.length; i++)
                    swap(a, i, Math.floorMod(random.nextInt(), i + 1));
            },
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, (int) (((random.nextInt() & 0xFFFF_FFFFL) * (last + 1)) >>> 32));
            },
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, random.nextInt(Integer.MAX_VALUE) % (last + 1));
            });

    static final Mutant<Shuffler> SAME_SEED = mutant("same-seed",
            "A new generator with the same seed is made at each call, so each call gives the same order.",
            "Where does your randomness come from at the second call?",
            List.of(EXACT, SMALL, LARGE),
            () -> (a, _) -> new IntView(a).shuffle(new Random(42)),
            () -> (a, _) -> {
                var own = new Random(a.length);
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, own.nextInt(last + 1));
            });

    static final Mutant<Shuffler> OWN_GENERATOR = mutant("own-generator",
            "The numbers come from a generator of its own instead of the one it is given.",
            "Shuffle twice with equal generators. Should the orders differ?",
            List.of(REPEATABLE),
            OwnField::new,
            () -> (a, _) -> new IntView(a).shuffle(ThreadLocalRandom.current()),
            () -> (a, _) -> new IntView(a).shuffle(new Random()));

    private static final class OwnField implements Shuffler {
        private final Random own = new Random(7);

        @Override
        public void shuffle(int[] a, RandomGenerator random) {
            for (int last = a.length - 1; last > 0; last--)
                swap(a, last, own.nextInt(last + 1));
        }
    }

    static final Mutant<Shuffler> OVERWRITES = mutant("overwrites",
            "An element is written over another one before that is saved.",
            "After your swap, are both elements still in the array?",
            List.of(PERMUTATION),
            () -> (a, random) -> {
                for (int last = a.length - 1; last > 0; last--) {
                    int chosen = random.nextInt(last + 1);
                    a[last] = a[chosen];
                    a[chosen] = a[last];
                }
            },
            () -> (a, random) -> {
                for (int i = 0; i < a.length; i++)
                    a[i] = a[random.nextInt(a.length)];
            });

    static final Mutant<Shuffler> ASSUMES_DISTINCT = mutant("assumes-distinct",
            "Elements that occur twice are taken for one.",
            "Shuffle the array 5 5 7. What must come out?",
            List.of(PERMUTATION),
            () -> (a, random) -> {
                int[] distinct = Arrays.stream(a).distinct().toArray();
                for (int last = distinct.length - 1; last > 0; last--)
                    swap(distinct, last, random.nextInt(last + 1));
                for (int i = 0; i < a.length; i++)
                    a[i] = distinct[i % distinct.length];
            });

    static final Mutant<Shuffler> WRITES_INDICES = mutant("writes-indices",
            "The array is filled with positions; the elements it held are gone.",
            "Shuffle the array 10 20 30. What must come out?",
            List.of(PERMUTATION),
            () -> (a, random) -> {
                for (int i = 0; i < a.length; i++)
                    a[i] = i;
                for (int last = a.length - 1; last > 0; last--)
                    swap(a, last, random.nextInt(last + 1));
            });

    static final Mutant<Shuffler> UNCHANGED = mutant("unchanged",
            "The array comes back as it was: a copy is shuffled, or nothing.",
            "Which array does the caller look at?",
            List.of(EXACT, SMALL, LARGE),
            () -> (_, _) -> {},
            () -> (a, random) -> {
                int[] copy = a.clone();
                for (int last = copy.length - 1; last > 0; last--)
                    swap(copy, last, random.nextInt(last + 1));
            });

    static final Mutant<Shuffler> SORT_BY_KEYS = mutant("sort-by-keys",
            "The array is sorted by random keys: n log n comparisons instead of n draws and swaps.",
            "A sort that only compares needs log2 n! comparisons. Can each draw do more than a comparison?",
            List.of(LINEAR),
            () -> (a, random) -> sortByKeys(a, random.doubles(a.length).toArray()),
            () -> (a, random) -> sortByKeys(a,
                    IntStream.range(0, a.length).mapToDouble(_ -> random.nextLong()).toArray()),
            () -> (a, random) -> sortByKeys(a,
                    IntStream.range(0, a.length).mapToDouble(_ -> random.nextInt(1 << 30)).toArray()));

    private static void sortByKeys(int[] a, double[] keys) {
        int[] from = a.clone();
        int[] order = IntStream.range(0, a.length).boxed().sorted((i, j) -> Double.compare(keys[i], keys[j]))
                .mapToInt(i -> i).toArray();
        for (int i = 0; i < a.length; i++)
            a[i] = from[order[i]];
    }

    static final Mutant<Shuffler> DRAW_UNTIL_UNUSED = mutant("draw-until-unused",
            "Indices are drawn from the whole array until one is unused: n log n draws.",
            "How many draws does the last element cost?",
            List.of(LINEAR),
            () -> (a, random) -> {
                int[] from = a.clone();
                boolean[] used = new boolean[a.length];
                for (int i = 0; i < a.length; i++) {
                    int chosen = random.nextInt(a.length);
                    while (used[chosen])
                        chosen = random.nextInt(a.length);
                    used[chosen] = true;
                    a[i] = from[chosen];
                }
            });

    static final Mutant<Shuffler> BOXES = mutant("boxes",
            "The elements are boxed into a list and back.",
            "How many objects does one call create?",
            List.of(IN_PLACE),
            () -> (a, random) -> {
                var boxed = new ArrayList<Integer>(a.length);
                for (int element : a)
                    boxed.add(element);
                for (int last = a.length - 1; last > 0; last--)
                    Collections.swap(boxed, last, random.nextInt(last + 1));
                for (int i = 0; i < a.length; i++)
                    a[i] = boxed.get(i);
            });

    static final Mutant<Shuffler> COPIES = mutant("copies",
            "A second array is made. Fair, but not in place.",
            "Can the part of the array that is final and the part that is left share one array?",
            List.of(IN_PLACE),
            () -> InsideOutCopy::shuffle,
            () -> (a, random) -> {
                int[] left = a.clone();
                for (int i = 0; i < a.length; i++) {
                    int chosen = random.nextInt(a.length - i);
                    a[i] = left[chosen];
                    left[chosen] = left[a.length - i - 1];
                }
            });
}
