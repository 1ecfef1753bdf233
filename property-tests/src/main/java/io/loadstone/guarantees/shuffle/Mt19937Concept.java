package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.MersenneTwister;
import io.loadstone.shuffle.Mt19937;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the guarantees of the seam [Mt19937] are tried on.
public final class Mt19937Concept extends SeamConcept<Mt19937> {
    static final String KNOWN = "shuffle.mt-known-answers";
    static final String SEED = "shuffle.mt-seed";
    static final String KEY = "shuffle.mt-key";
    static final String CUTS = "shuffle.mt-cuts";
    private static final String WORDS = KNOWN + " " + SEED + " " + KEY;

    static final List<Mutant<Mt19937>> MUTANTS = List.of(
            mutant("signed-shift", "A shift to the right brings in the sign.",
                    "Which bits does >> put in front of a negative number?", WORDS, () -> new Twisters() {
                        @Override
                        int tempered(int word) {
                            int y = word;
                            y ^= y >> 11;
                            y ^= (y << 7) & 0x9D2C_5680;
                            y ^= (y << 15) & 0xEFC6_0000;
                            return y ^ (y >> 18);
                        }
                    }, () -> new Twisters() {
                        @Override
                        int twisted(int word, int next, int middle) {
                            int y = (word & 0x8000_0000) | (next & 0x7FFF_FFFF);
                            return middle ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908_B0DF);
                        }
                    }),
            mutant("middle-swapped", "The middle word is taken from 624 - 397 places on, not from 397.",
                    "Which earlier word goes into x_(k+624), counted from x_k?", WORDS, () -> new Twisters() {
                        @Override
                        int middle() {
                            return N - 397;
                        }
                    }),
            mutant("other-multiplier", "The state is filled with another multiplier.",
                    "Compare x_1 for the seed 1.", WORDS, () -> new Twisters() {
                        @Override
                        int multiplier() {
                            return 1664525;
                        }
                    }, () -> new Twisters() {
                        @Override
                        int multiplier() {
                            return 69069;
                        }
                    }),
            mutant("index-not-added", "Filling the state leaves out the index.",
                    "What becomes of the seed 0?", WORDS, () -> new Twisters() {
                        @Override
                        int addend(int i) {
                            return 0;
                        }
                    }),
            mutant("old-words", "A word that was replaced already is taken as it was before.",
                    "Which words does the last one of a block need, and are they old or new by then?", SEED + " " + KEY,
                    () -> new Twisters() {
                        @Override
                        void twist(int[] x) {
                            int first = x[0];
                            for (int k = 0; k < N; k++)
                                x[k] = twisted(x[k], k == N - 1 ? first : x[k + 1], x[(k + middle()) % N]);
                        }
                    }, () -> new Twisters() {
                        @Override
                        void twist(int[] x) {
                            int[] old = x.clone();
                            for (int k = 0; k < N; k++)
                                x[k] = twisted(old[k], old[(k + 1) % N], old[(k + middle()) % N]);
                        }
                    }),
            mutant("not-tempered", "The words of the state are given out as they are.",
                    "What happens to a word between the state and the output?", WORDS, () -> new Twisters() {
                        @Override
                        int tempered(int word) {
                            return word;
                        }
                    }),
            mutant("key-cut-off", "Only 624 words of a key are read.",
                    "How many steps does the first pass take for a long key?", KEY, () -> new Twisters() {
                        @Override
                        int steps(int keyLength) {
                            return N;
                        }
                    }),
            mutant("key-index-not-added", "The index of a key's word is left out.",
                    "Do the keys {1, 0} and {1, 0, 1, 0} give the same state?", KNOWN + " " + KEY,
                    () -> new Twisters() {
                        @Override
                        int keyAddend(int[] key, int j) {
                            return key[j];
                        }
                    }),
            mutant("first-word-kept", "After filling from a key the first word is left as it is.",
                    "Which state must never occur, and how does the seeding see to it?", KNOWN + " " + KEY,
                    () -> new Twisters() {
                        @Override
                        int firstWord(int[] x) {
                            return x[0];
                        }
                    }),
            mutant("rest-dropped", "Each call begins a new block; what was left of the last one is dropped.",
                    "Ask for one word twice, and for two words once.", CUTS, () -> new Twisters() {
                        @Override
                        public Generator seeded(int seed) {
                            return new Blocks(this, filled(seed)) {
                                @Override
                                public int[] next(int count) {
                                    int[] outputs = super.next(count);
                                    super.next(Math.floorMod(-count, N));
                                    return outputs;
                                }
                            };
                        }
                    }),
            mutant("one-state", "All generators share one state.",
                    "Draw from two generators in turn.", CUTS, () -> new Twisters() {
                        private Generator shared = count -> new int[count];

                        @Override
                        public Generator seeded(int seed) {
                            shared = super.seeded(seed);
                            return count -> shared.next(count);
                        }
                    }));

    static final Suspects<Mt19937> SUSPECTS = new Suspects<>(MUTANTS, Mt19937Concept::questions);

    /// Each word from its formula, with all words that ever were.
    private static final class Unrolled extends Twisters {
        @Override
        public Generator seeded(int seed) {
            return unrolled(filled(seed));
        }

        private static Generator unrolled(int[] first) {
            return new Generator() {
                private int[] x = first;
                private int given;

                @Override
                public int[] next(int count) {
                    int from = x.length;
                    x = Arrays.copyOf(x, N + given + count);
                    for (int k = from - N; k < x.length - N; k++) {
                        int y = (x[k] >>> 31 << 31) | (x[k + 1] << 1 >>> 1);
                        x[k + N] = x[k + 397] ^ (y >>> 1) ^ (-(y & 1) & 0x9908_B0DF);
                    }
                    int[] outputs = new int[count];
                    for (int i = 0; i < count; i++)
                        outputs[i] = new Twisters().tempered(x[N + given++]);
                    return outputs;
                }
            };
        }
    }

    public Mt19937Concept() {
        super("shuffle", Mt19937.class, Mt19937Guarantees.Suite.class, MersenneTwister::new,
                Map.of("blocks", right(Twisters::new), "unrolled", right(Unrolled::new)),
                MUTANTS);
    }

    @Override
    public Map<String, Supplier<Mt19937>> foreign() {
        return Map.of("apache-commons-math", () -> new Mt19937() {
            @Override
            public Generator seeded(int seed) {
                return generator(new org.apache.commons.math3.random.MersenneTwister(seed));
            }

            @Override
            public Generator seeded(int[] key) {
                return generator(new org.apache.commons.math3.random.MersenneTwister(key));
            }
        });
    }

    static Mt19937.Generator generator(org.apache.commons.math3.random.MersenneTwister twister) {
        return count -> {
            int[] words = new int[count];
            Arrays.setAll(words, _ -> twister.nextInt());
            return words;
        };
    }

    private static void questions(Answers answers, Mt19937 twister) {
        for (int seed : new int[]{0, 5489, -3}) {
            answers.add(() -> {
                Mt19937.Generator generator = twister.seeded(seed);
                Mt19937.Generator other = twister.seeded(seed + 1);
                return Arrays.toString(generator.next(626)) + Arrays.toString(other.next(2))
                        + Arrays.toString(generator.next(3));
            });
        }
        answers.add(() -> Arrays.toString(twister.seeded(new int[]{1, 2, 3}).next(3)));
        answers.add(() -> {
            int[] key = new int[700];
            Arrays.setAll(key, i -> i * i);
            return Arrays.toString(twister.seeded(key).next(3));
        });
    }
}
