package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.stream.Sketches.Table;
import io.loadstone.stream.CountMin;
import io.loadstone.stream.FrequencySketch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the guarantees of the seam [FrequencySketch] are tried on.
public final class FrequencySketchConcept extends SeamConcept<FrequencySketch> {
    static final String UPPER = "stream.cms-upper";
    static final String MERGE = "stream.cms-merge";
    static final String SPACE = "stream.cms-space";
    static final String FIXED_SPACE = "stream.cms-fixed-space";
    static final String ERROR = "stream.cms-error";
    static final String KEYS = "stream.cms-any-keys";

    static final List<Mutant<FrequencySketch>> MUTANTS = List.of(
            mutant("row-missing", "There is one row too few.", "How many rows does delta ask for?", ERROR + " " + SPACE,
                    () -> Sketches.of(Sketches.WIDTH, delta -> Math.max(1, Sketches.DEPTH.of(delta) - 1),
                            Sketches::mixed)),
            mutant("decimal-logarithm", "The number of rows comes from the logarithm to base ten.",
                    "Each row fails with probability 1/e. How many rows make delta of it?", ERROR + " " + SPACE,
                    () -> Sketches.of(Sketches.WIDTH, delta -> (int) Math.ceil(-Math.log10(delta)), Sketches::mixed)),
            mutant("one-over-epsilon", "A row has 1/epsilon counters.",
                    "What does Markov's inequality give for a row of that width?", ERROR + " " + SPACE,
                    () -> Sketches.of(epsilon -> (int) Math.ceil(1 / epsilon), Sketches.DEPTH, Sketches::mixed)),
            mutant("two-over-epsilon", "A row has 2/epsilon counters, with as many rows as for e/epsilon.",
                    "With which probability does a row of that width fail, and how many rows does delta then ask for?",
                    ERROR + " " + SPACE,
                    () -> Sketches.of(epsilon -> (int) Math.ceil(2 / epsilon), Sketches.DEPTH, Sketches::mixed)),
            mutant("rounded-down", "The dimensions are rounded down.", "Is a bound still kept with a little less?",
                    SPACE,
                    () -> Sketches.of(epsilon -> (int) (Math.E / epsilon), delta -> Math.max(1, (int) -Math.log(delta)),
                            Sketches::mixed),
                    () -> Sketches.of(epsilon -> (int) (Math.E / epsilon), Sketches.DEPTH, Sketches::mixed)),
            mutant("swapped-parameters", "Epsilon makes the rows and delta the counters.",
                    "Which of the two numbers may be made small at the price of a logarithm?", SPACE,
                    () -> (epsilon, delta, random) -> Sketches.of(Sketches::mixed).open(delta, epsilon, random)),
            mutant("shared-function", "All rows have the same hash function.",
                    "When a key collides in one row, what happens in the next?", ERROR,
                    () -> Sketches.of((_, random) -> {
                        long seed = random.nextLong();
                        return (_, key, width) -> Sketches.below(Sketches.mix(key, seed), width);
                    }),
                    () -> Sketches.of((_, random) -> {
                        long seed = random.nextLong();
                        return (row, key, width) -> (Sketches.below(Sketches.mix(key, seed), width) + row) % width;
                    })),
            mutant("double-hashing", "All rows are made of two hash functions, h + i g.",
                    "Two keys agree in both functions. In how many rows do they collide?", ERROR,
                    () -> Sketches.of((_, random) -> {
                        long first = random.nextLong();
                        long second = random.nextLong();
                        return (row, key, width) -> (int) ((Sketches.below(Sketches.mix(key, first), width)
                                + (long) row * Sketches.below(Sketches.mix(key, second), width)) % width);
                    })),
            mutant("fixed-functions", "Every sketch has the same hash functions, whatever generator it is given.",
                    "Somebody finds keys that collide in one sketch. What do they do in the next one?", KEYS,
                    () -> Sketches.of((depth, _) -> Sketches.mixed(depth, new SplittableRandom(42)))),
            mutant("remainder", "The key is shifted by a random number and taken modulo the width.",
                    "Two keys differ by the width. With which probability do they collide?", KEYS,
                    () -> Sketches.of((depth, random) -> {
                        long[] shift = random.longs(depth).toArray();
                        return (row, key, width) -> (int) Math.floorMod(key + (shift[row] >>> 8), (long) width);
                    })),
            mutant("lower-half", "Only the lower 32 bits of a key are hashed.", "Which keys have the same lower half?",
                    KEYS,
                    () -> Sketches.of((depth, random) -> {
                        Sketches.Rows rows = Sketches.mixed(depth, random);
                        return (row, key, width) -> rows.cell(row, key & 0xFFFF_FFFFL, width);
                    })),
            mutant("object-hash", "What is hashed is the hash code of the boxed key.",
                    "Long.hashCode has 32 bits. Which keys share one?", KEYS,
                    () -> Sketches.of((depth, random) -> {
                        Sketches.Rows rows = Sketches.mixed(depth, random);
                        return (row, key, width) -> rows.cell(row, Long.hashCode(key), width);
                    })),
            mutant("prime-below-keys", "The hash functions work modulo a prime that is smaller than the keys.",
                    "Two keys differ by the prime. Can any function of the family part them?", KEYS,
                    () -> Sketches.of((depth, random) -> {
                        long p = Integer.MAX_VALUE;
                        long[] a = random.longs(depth, 1, p).toArray();
                        long[] b = random.longs(depth, 0, p).toArray();
                        return (row, key, width) -> (int) ((a[row] * Math.floorMod(key, p) + b[row]) % p % width);
                    })),
            mutant("not-the-least", "The estimate is the mean, the median or the greatest of the rows.",
                    "No counter is too small. Which of them has collided least?", ERROR,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        long estimate(long key) {
                            return (long) Arrays.stream(counters(key)).average().orElseThrow();
                        }
                    }),
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        long estimate(long key) {
                            long[] counters = counters(key);
                            Arrays.sort(counters);
                            return counters[depth / 2];
                        }
                    }),
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        long estimate(long key) {
                            return Arrays.stream(counters(key)).max().orElseThrow();
                        }
                    })),
            mutant("int-counters", "A counter holds 32 bits.", "How large can the sum of all counts become?", UPPER,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        void add(long key, long count) {
                            for (int row = 0; row < depth; row++) {
                                int cell = rows.cell(row, key, width);
                                cells[row][cell] = (int) (cells[row][cell] + count);
                            }
                        }
                    })),
            mutant("negative-index", "The remainder of a negative hash is negative.",
                    "What is the sign of -7 % 3?", UPPER,
                    () -> Sketches.of((depth, random) -> {
                        long[] seeds = random.longs(depth).toArray();
                        return (row, key, width) -> (int) (Sketches.mix(key, seeds[row]) % width);
                    }),
                    () -> Sketches.of((_, _) -> (_, key, width) -> Math.abs((int) key) % width)),
            mutant("counts-ignored", "Each update counts as one.", "What does an update of 5 say?", UPPER,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        void add(long key, long count) {
                            super.add(key, Math.min(1, count));
                        }
                    })),
            mutant("greater-of-counters", "Merging takes the greater of two counters.",
                    "A key occurs in both streams. How often in all?", MERGE,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        long merged(long mine, long others) {
                            return Math.max(mine, others);
                        }
                    })),
            mutant("merge-changes-this", "Merging adds to the sketch itself.",
                    "What are the estimates of the two sketches after they were merged?", MERGE,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        @Override
                        public FrequencySketch.Sketch merge(FrequencySketch.Sketch other) {
                            for (int row = 0; row < depth; row++)
                                for (int cell = 0; cell < width; cell++)
                                    cells[row][cell] += ((Table) other).cells[row][cell];
                            return this;
                        }
                    })),
            mutant("conservative-merge", "Counters are raised only as far as the estimate needs, and then added.",
                    "Can two tables be added whose counters depend on what came first?", MERGE,
                    () -> Sketches.table(Sketches.Conservative::new)),
            mutant("stores-keys", "Every key has a counter of its own.",
                    "How much memory do a million different keys take?", FIXED_SPACE,
                    () -> Sketches.table((w, d, rows) -> new Table(w, d, rows) {
                        private final Map<Long, Long> exact = new HashMap<>();

                        @Override
                        void add(long key, long count) {
                            exact.merge(key, count, Long::sum);
                        }

                        @Override
                        long estimate(long key) {
                            return exact.getOrDefault(key, 0L);
                        }
                    })));

    static final Suspects<FrequencySketch> SUSPECTS = new Suspects<>(MUTANTS, FrequencySketchConcept::questions);

    public FrequencySketchConcept() {
        super("stream", FrequencySketch.class, FrequencySketchGuarantees.Suite.class, CountMin::new, right(), MUTANTS);
    }

    private static Map<String, Concept.Variant<FrequencySketch>> right() {
        var variants = new LinkedHashMap<String, Concept.Variant<FrequencySketch>>();
        variants.put("random-functions", right(() -> Sketches.of(Sketches::mixed)));
        variants.put("tabulation", right(() -> Sketches.of(FrequencySketchConcept::tabulated)));
        variants.put("multiply-shift", right(() -> Sketches.of((depth, random) -> {
            long[] a = random.longs(3L * depth).toArray();
            return (row, key, width) -> { // Dietzfelbinger 1996: strongly universal on two halves; 32 bits of a 64-bit product
                long hashed = (a[3 * row] * (key >>> 32) + a[3 * row + 1] * (key & 0xFFFF_FFFFL)
                        + a[3 * row + 2]) >>> 32;
                return (int) ((hashed * width) >>> 32);
            };
        })));
        variants.put("conservative-update",
                new Concept.Variant<>(() -> Sketches.table(Sketches.Conservative::new), List.of(MERGE)));
        variants.put("rows-of-a-power-of-two", new Concept.Variant<>(
                () -> Sketches.of(epsilon -> Integer.highestOneBit(Sketches.WIDTH.of(epsilon) - 1) << 1, Sketches.DEPTH,
                        Sketches::mixed),
                List.of(SPACE)));
        variants.put("half-a-row-each",
                new Concept.Variant<>(() -> Sketches.of(epsilon -> (int) Math.ceil(2 / epsilon),
                        delta -> (int) Math.ceil(-Math.log(delta) / Math.log(2)), Sketches::mixed), List.of(SPACE)));
        return variants;
    }

    /// A table of random numbers for each byte of the key (Zobrist 1970; Patrascu & Thorup 2012, doi:10.1145/2220357.2220361).
    private static Sketches.Rows tabulated(int depth, java.util.random.RandomGenerator random) {
        long[] tables = random.longs(depth * 8L * 256).toArray();
        return (row, key, width) -> {
            long hashed = 0;
            for (int i = 0; i < 8; i++)
                hashed ^= tables[(row * 8 + i) * 256 + (int) ((key >>> (8 * i)) & 255)];
            return Sketches.below(hashed, width);
        };
    }

    /// A lone key collides with nothing, whatever the hash functions: what comes out does not depend on the draws.
    private static void questions(Answers answers, FrequencySketch sketch) {
        for (double epsilon : new double[]{0.3, 0.07, 0.01})
            for (double delta : new double[]{0.3, 0.1, 0.013, 0.001}) {
                answers.add(() -> sketch.open(epsilon, delta, new SplittableRandom(1)).width());
                answers.add(() -> sketch.open(epsilon, delta, new SplittableRandom(1)).depth());
            }
        answers.add(() -> answersAll(sketch));
        answers.add(() -> lone(sketch, 1L << 33));
        answers.add(() -> lone(sketch, 5));
        answers.add(() -> {
            var one = sketch.open(0.1, 0.1, new SplittableRandom(1));
            var other = sketch.open(0.1, 0.1, new SplittableRandom(1));
            one.add(new long[]{7}, new long[]{2});
            other.add(new long[]{7}, new long[]{3});
            long together = one.merge(other).estimate(7)[0];
            return together + " " + one.estimate(7)[0] + " " + other.estimate(7)[0];
        });
        answers.add(() -> isLinear(sketch));
        for (NearWorstCase.Keys keys : NearWorstCase.Keys.values())
            if (keys != NearWorstCase.Keys.FOUND)
                answers.add(() -> alwaysFails(sketch, keys));
        answers.add(() -> readsOthersThanTheLeast(sketch));
        answers.add(() -> many(sketch, 1).equals(many(sketch, 2)));
    }

    /// Whether every one of twelve sketches fails, which independent functions do not.
    private static boolean alwaysFails(FrequencySketch sketch, NearWorstCase.Keys kind) {
        var instance = NearWorstCase.FEW;
        int m = instance.heavy().keys();
        long[] counts = new long[m];
        Arrays.fill(counts, 1000);
        for (int seed = 0; seed < 12; seed++) {
            var open = sketch.open(instance.epsilon(), instance.delta(), new SplittableRandom(seed));
            long[] keys = kind.draw(instance, open.width(), new SplittableRandom(100 + seed));
            open.add(Arrays.copyOf(keys, m), counts);
            if (open.estimate(keys[m])[0] <= instance.epsilon() * 1000 * m)
                return false;
        }
        return true;
    }

    /// Two rows of 28 counters and two keys: of a thousand pairs one or two collide in both rows, and about seventy in one of them.
    private static boolean readsOthersThanTheLeast(FrequencySketch sketch) {
        int wrong = 0;
        for (int other = 1; other <= 1000; other++) {
            var open = sketch.open(0.1, 0.2, new SplittableRandom(other));
            open.add(new long[]{0, other}, new long[]{1, 1000});
            if (open.estimate(0)[0] != 1)
                wrong++;
        }
        return wrong > 50;
    }

    private static boolean isLinear(FrequencySketch sketch) {
        for (int seed = 0; seed < 20; seed++) {
            var one = sketch.open(0.7, 0.3, new SplittableRandom(seed));
            var other = sketch.open(0.7, 0.3, new SplittableRandom(seed));
            var both = sketch.open(0.7, 0.3, new SplittableRandom(seed));
            long[] keys = new SplittableRandom(seed).longs(20, 0, 9).toArray();
            long[] counts = new SplittableRandom(seed).longs(20, 1, 9).toArray();
            one.add(Arrays.copyOf(keys, 8), Arrays.copyOf(counts, 8));
            other.add(Arrays.copyOfRange(keys, 8, 20), Arrays.copyOfRange(counts, 8, 20));
            both.add(keys, counts);
            if (!Arrays.equals(one.merge(other).estimate(keys), both.estimate(keys)))
                return false;
        }
        return true;
    }

    /// The estimates of many keys by functions from one seed.
    private static String many(FrequencySketch sketch, long seed) {
        var open = sketch.open(0.1, 0.1, new SplittableRandom(seed));
        long[] keys = new SplittableRandom(3).longs(100).toArray();
        long[] counts = new long[keys.length];
        Arrays.setAll(counts, i -> i);
        open.add(keys, counts);
        return Arrays.toString(open.estimate(keys));
    }

    private static String answersAll(FrequencySketch sketch) {
        var open = sketch.open(0.1, 0.1, new SplittableRandom(1));
        for (long key = -50; key < 50; key++) {
            long[] keys = {key * 0x1234_5678_9ABCL, Integer.MIN_VALUE};
            open.add(keys, new long[]{1, 1});
            open.estimate(keys);
        }
        return "all";
    }

    private static long lone(FrequencySketch sketch, long count) {
        var open = sketch.open(0.1, 0.1, new SplittableRandom(1));
        open.add(new long[]{7}, new long[]{count});
        return open.estimate(7)[0];
    }
}
