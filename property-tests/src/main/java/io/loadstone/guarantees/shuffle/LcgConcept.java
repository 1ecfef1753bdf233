package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.CongruentialGenerator;
import io.loadstone.shuffle.Lcg;
import io.loadstone.shuffle.Lcg.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the guarantees of the seam [Lcg] are tried on.
public final class LcgConcept extends SeamConcept<Lcg> {
    static final String STATES = "shuffle.lcg-states";
    static final String FULL = "shuffle.lcg-full-period";
    static final String PERIOD = "shuffle.lcg-period";
    static final String LOW = "shuffle.lcg-low-bits";
    static final String PLANES = "shuffle.lcg-planes";
    static final String WORDS = "shuffle.lcg-java-words";
    static final String BELOW = "shuffle.lcg-java-bounded";

    static final List<Mutant<Lcg>> MUTANTS = List.of(
            mutant("signed-overflow",
                    "The product a x does not fit into 64 bits, and its sign or its remainder is wrong.",
                    "How many bits has the product of two numbers of 48 bits?", STATES, () -> new Congruences() {
                        @Override
                        long next(Rule rule, long x) {
                            return (rule.a() * x + rule.c()) % rule.m();
                        }
                    }, () -> new Congruences() {
                        @Override
                        long next(Rule rule, long x) {
                            return Math.floorMod(rule.a() * x + rule.c(), rule.m());
                        }
                    }),
            mutant("increment-multiplied", "The increment is added before the state is multiplied.",
                    "Which state follows 0?", STATES, () -> new Congruences() {
                        @Override
                        long next(Rule rule, long x) {
                            return super.next(new Rule(rule.a(), 0, rule.m()), x + rule.c());
                        }
                    }),
            mutant("seed-first", "The first state given out is the one that it started from.",
                    "Is the state you were given one that follows it?", STATES, () -> new Congruences() {
                        @Override
                        public long[] states(Rule rule, long x, int count) {
                            long[] after = super.states(rule, x, count);
                            long[] states = new long[count];
                            for (int i = 0; i < count; i++)
                                states[i] = i == 0 ? x : after[i - 1];
                            return states;
                        }
                    }),
            mutant("four-forgotten", "The condition for moduli that 4 divides is left out.",
                    "Follow x' = 3 x + 1 mod 4 from 0.", FULL, () -> new Congruences() {
                        @Override
                        boolean fourDivides(Rule rule) {
                            return true;
                        }
                    }),
            mutant("common-factor-only", "Only the common factor of increment and modulus is looked at.",
                    "Which a give full period modulo 3, with c = 1?", FULL, () -> new Congruences() {
                        @Override
                        public boolean fullPeriod(Rule rule) {
                            return super.fullPeriod(new Rule(1 % rule.m(), rule.c(), rule.m()));
                        }
                    }),
            mutant("modulus-divides", "The modulus itself must divide a - 1, not only its prime factors.",
                    "Follow x' = 3 x + 1 modulo 2, and x' = 5 x + 1 modulo 8.", FULL, () -> new Congruences() {
                        @Override
                        public boolean fullPeriod(Rule rule) {
                            return super.fullPeriod(rule) && (rule.a() - 1) % rule.m() == 0;
                        }
                    }),
            mutant("odd-increment", "The increment need only be odd, as for a power of two.",
                    "Follow x' = x + 3 modulo 9.", FULL, () -> new Congruences() {
                        @Override
                        public boolean fullPeriod(Rule rule) {
                            return super.fullPeriod(new Rule(rule.a(), 1 % rule.m(), rule.m()))
                                    && (rule.m() == 1 || rule.c() % 2 == 1);
                        }
                    }),
            mutant("tail-counted", "States before the cycle are counted with it.",
                    "Follow x' = 2 x modulo 12 from 1. Which states come again?", PERIOD, () -> new Congruences() {
                        @Override
                        long length(long again, long first) {
                            return again;
                        }
                    }),
            mutant("modulus-taken", "The period is taken to be the modulus.",
                    "Follow x' = 3 x modulo 8 from 1.", PERIOD, () -> new Congruences() {
                        @Override
                        public long period(Rule rule, long x) {
                            return rule.m();
                        }
                    }),
            mutant("low-bits-at-best", "The period of the low bits is taken to be the greatest possible one.",
                    "How do the lowest bits of RANDU's states go on from an odd one?", LOW, () -> new Congruences() {
                        @Override
                        public long lowBitsPeriod(Rule rule, long x, int bits) {
                            return 1L << bits;
                        }
                    }),
            mutant("whole-state", "The period is that of the whole state.",
                    "Does the lowest bit of a x + c depend on any bit but the lowest?", LOW, () -> new Congruences() {
                        @Override
                        public long lowBitsPeriod(Rule rule, long x, int bits) {
                            return period(rule, x);
                        }
                    }),
            mutant("plane-overflow", "The plane is computed in 32 bits.",
                    "How large can 9 x become?", PLANES, () -> new Congruences() {
                        @Override
                        int plane(long x, long y, long z) {
                            return (int) (9 * x - 6 * y + z) >> 31;
                        }
                    }),
            mutant("separate-triples", "Each triple begins where the one before has ended.",
                    "How many triples do four states make?", PLANES, () -> new Congruences() {
                        @Override
                        public int[] randuPlanes(int x, int count) {
                            int[] all = super.randuPlanes(x, 3 * count);
                            int[] planes = new int[count];
                            Arrays.setAll(planes, i -> all[3 * i]);
                            return planes;
                        }
                    }),
            mutant("no-scrambling", "The seed is the first state as it is.",
                    "What does Random(0).nextInt() return, and what does your program?", WORDS + " " + BELOW,
                    () -> new Congruences() {
                        @Override
                        long start(long seed) {
                            return seed & ((1L << 48) - 1);
                        }
                    }),
            mutant("no-sign", "A word has 31 bits, so that none is negative.",
                    "Which bits of the state does nextInt() give out?", WORDS, () -> new Congruences() {
                        @Override
                        int word(long state) {
                            return (int) (state >> 17);
                        }
                    }),
            mutant("low-bits", "An index below a power of two is made of the lowest bits.",
                    "How often do the lowest bits of the states repeat?", BELOW, () -> new Congruences() {
                        @Override
                        int below(long state, int bound) {
                            return (int) ((state >> 17) % bound);
                        }
                    }, () -> new Congruences() {
                        @Override
                        int below(long state, int bound) {
                            return (int) (state % bound);
                        }
                    }),
            mutant("no-rejection", "No word is drawn anew.",
                    "The bound is three quarters of 2^31. Which results come from two words?", BELOW,
                    () -> new Congruences() {
                        @Override
                        boolean rejects(long u, int bound) {
                            return false;
                        }
                    }));

    static final Suspects<Lcg> SUSPECTS = new Suspects<>(MUTANTS, LcgConcept::questions);

    /// As the JDK does it where it can, periods by Floyd's tortoise and hare.
    private static final class Others extends Congruences {
        @Override
        public boolean fullPeriod(Rule rule) {
            long a1 = rule.a() - 1;
            for (long p = 2; p <= rule.m(); p++) { // prime or not: a factor that is left is a prime of m
                if (p * p > rule.m())
                    return super.fullPeriod(rule);
                if (rule.m() % p == 0 && (rule.c() % p == 0 || (isPrime(p) && a1 % p != 0)))
                    return false;
            }
            return super.fullPeriod(rule);
        }

        private static boolean isPrime(long p) {
            for (long d = 2; d * d <= p; d++)
                if (p % d == 0)
                    return false;
            return true;
        }

        @Override
        public long period(Rule rule, long x) {
            long tortoise = next(rule, x);
            long hare = next(rule, tortoise);
            while (tortoise != hare) {
                tortoise = next(rule, tortoise);
                hare = next(rule, next(rule, hare));
            }
            long length = 1;
            for (long state = next(rule, hare); state != hare; state = next(rule, state))
                length++;
            return length;
        }

        @Override
        public int[] randuPlanes(int x, int count) {
            int[] planes = new int[count];
            long y = 65539L * x % (1L << 31);
            long first = x;
            for (int i = 0; i < count; i++) {
                long z = 65539 * y % (1L << 31);
                planes[i] = (int) Math.round(9 * (first / 0x1.0p31) - 6 * (y / 0x1.0p31) + z / 0x1.0p31);
                first = y;
                y = z;
            }
            return planes;
        }

        @Override
        public int[] javaInts(long seed, int count) {
            return new Random(seed).ints(count).toArray();
        }

        @Override
        public int[] javaInts(long seed, int bound, int count) {
            var random = new Random(seed);
            int[] results = new int[count];
            Arrays.setAll(results, _ -> random.nextInt(bound));
            return results;
        }
    }

    public LcgConcept() {
        super("shuffle", Lcg.class, LcgGuarantees.Suite.class, CongruentialGenerator::new,
                Map.of("unlimited-integers", right(Congruences::new), "tortoise-and-hare", right(Others::new)),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new RanduPlanes());
    }

    private static void questions(Answers answers, Lcg lcg) {
        answers.add(() -> Arrays.toString(lcg.states(new Rule(5, 3, 16), 1, 6)));
        answers.add(() -> Arrays.toString(
                lcg.states(new Rule(0xABCDEF012345L, 0x123456789ABL, 281_474_976_710_597L), 0xFEDCBA987654L, 9)));
        for (int m = 1; m <= 9; m++)
            for (int a = 0; a < m; a++)
                for (int c = 0; c < m; c++) {
                    Rule rule = new Rule(a, c, m);
                    answers.add(() -> lcg.fullPeriod(rule));
                }
        answers.add(() -> lcg.period(new Rule(2, 0, 12), 1));
        answers.add(() -> lcg.period(new Rule(3, 0, 8), 1));
        answers.add(() -> lcg.lowBitsPeriod(new Rule(5, 1, 64), 1, 2));
        answers.add(() -> lcg.lowBitsPeriod(new Rule(3, 0, 64), 1, 2));
        answers.add(() -> Arrays.toString(lcg.randuPlanes(2_000_000_001, 9)));
        answers.add(() -> Arrays.toString(lcg.javaInts(1, 5)));
        answers.add(() -> Arrays.toString(lcg.javaInts(1, 16, 9)));
        answers.add(() -> Arrays.toString(lcg.javaInts(1, 3 << 29, 40)));
    }
}
