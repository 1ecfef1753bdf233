package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheWitness;
import io.loadstone.cache.KnownCounterexamples;
import io.loadstone.cache.RecordLayout.Scan;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [CacheWitness] are tried on.
public final class CacheWitnessConcept extends SeamConcept<CacheWitness> {
    static final String STRUCTURES = "cache.witness-structures";
    static final String LFU = "cache.witness-lfu";
    static final String LRU = "cache.witness-lru";
    static final String RATE = "cache.witness-hit-rate";

    static final List<Mutant<CacheWitness>> MUTANTS = List.of(
            mutant("in-order", "Whole records are read in order: both layouts bring in the same lines.",
                    "Does a column's line wait for its neighbours to be read?", STRUCTURES, () -> new Changed() {
                        @Override
                        public Scan structuresWin() {
                            return new Scan(16, 4, 16, false, 64);
                        }
                    }),
            mutant("one-field", "One field is read: both layouts bring in one line.",
                    "How many columns must a visit touch?", STRUCTURES, () -> new Changed() {
                        @Override
                        public Scan structuresWin() {
                            return new Scan(16, 4, 1, true, 64);
                        }
                    }),
            mutant("one-factor-only", "The trace is long enough for a factor of 2 and no more.",
                    "What must grow so that the ratio grows?", LFU, () -> new Changed() {
                        @Override
                        public int[] lfuLoses(int capacity, int factor) {
                            return super.lfuLoses(capacity, 1);
                        }
                    }),
            mutant("popular-come-back", "The popular keys are accessed again, so that LFU was right to keep them.",
                    "Who pays for a key that stays and is never used?", LFU, () -> new Changed() {
                        @Override
                        public int[] lfuLoses(int capacity, int factor) {
                            return IntStream.range(0, 5000).map(i -> i % 2 == 0 ? i / 2 % (capacity - 1) : i).toArray();
                        }
                    }),
            mutant("all-keys-once", "No key is accessed twice: nobody hits.", "What does OPT hit?", LRU,
                    () -> new Changed() {
                        @Override
                        public int[] lruNeverHits(int capacity) {
                            return IntStream.range(0, 1000).toArray();
                        }
                    }),
            mutant("loop-that-fits", "The loop is as long as the cache: LRU hits from the second round on.",
                    "How long is the shortest loop that LRU always misses?", LRU, () -> new Changed() {
                        @Override
                        public int[] lruNeverHits(int capacity) {
                            return super.lruNeverHits(capacity - 1);
                        }
                    }),
            mutant("faster-and-higher", "The program with the higher hit rate is the faster one.",
                    "Which of the two reads more often?", RATE, () -> new Changed() {
                        @Override
                        public Pair higherHitRateIsSlower() {
                            return new Pair(new Program(937, 63), new Program(0, 1000));
                        }
                    }),
            mutant("slower-and-lower", "The slower program has the lower hit rate.",
                    "Can accesses that hit make a program slower?", RATE, () -> new Changed() {
                        @Override
                        public Pair higherHitRateIsSlower() {
                            return new Pair(new Program(0, 1000), new Program(937, 63));
                        }
                    }));

    static final Suspects<CacheWitness> SUSPECTS = new Suspects<>(MUTANTS, CacheWitnessConcept::questions);

    public CacheWitnessConcept() {
        super("cache", CacheWitness.class, CacheWitnessGuarantees.Suite.class, KnownCounterexamples::new,
                Map.of("longer-loops", right(() -> new Changed() {
                    @Override
                    public Scan structuresWin() {
                        return new Scan(8, 8, 4, true, 64);
                    }

                    @Override
                    public int[] lruNeverHits(int capacity) {
                        return Traces.loop(capacity + 1, 9000);
                    }
                }), "others-throughout", right(OtherWays.Counterexamples::new)), MUTANTS);
    }

    private static class Changed implements CacheWitness {
        private final CacheWitness known = new KnownCounterexamples();

        @Override
        public Scan structuresWin() {
            return known.structuresWin();
        }

        @Override
        public int[] lfuLoses(int capacity, int factor) {
            return known.lfuLoses(capacity, factor);
        }

        @Override
        public int[] lruNeverHits(int capacity) {
            return known.lruNeverHits(capacity);
        }

        @Override
        public Pair higherHitRateIsSlower() {
            return known.higherHitRateIsSlower();
        }
    }

    private static void questions(Answers answers, CacheWitness subject) {
        answers.add(subject::structuresWin);
        answers.add(() -> Arrays.toString(subject.lfuLoses(3, 4)));
        answers.add(() -> Arrays.toString(subject.lruNeverHits(3)));
        answers.add(subject::higherHitRateIsSlower);
    }
}
