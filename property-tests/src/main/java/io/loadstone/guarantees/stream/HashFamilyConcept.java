package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.CarterWegman;
import io.loadstone.stream.HashFamily;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/// What the guarantees of the seam [HashFamily] are tried on.
public final class HashFamilyConcept extends SeamConcept<HashFamily> {
    static final String VALUES = "stream.hash-values";
    static final String COLLISIONS = "stream.hash-collisions";
    static final String PRIME = "stream.hash-prime";

    @FunctionalInterface
    private interface Value {
        long of(long a, long b, long p, int width, long key);
    }

    private record Family(LongUnaryOperator least, Value value) implements HashFamily {
        @Override
        public long prime(long keys) {
            return least.applyAsLong(keys);
        }

        @Override
        public int[] hash(long a, long b, long p, int width, long... keys) {
            return Arrays.stream(keys).mapToInt(key -> (int) value.of(a, b, p, width, key)).toArray();
        }
    }

    static final List<Mutant<HashFamily>> MUTANTS = List.of(
            mutant("width-first", "The remainder by the width is taken before the one by the prime.",
                    "Take two keys that differ by the width. Does any a part them?", VALUES + " " + COLLISIONS,
                    () -> new Family(HashFamilyConcept::trialDivision,
                            (a, b, p, width, key) -> exact(a, b, width, width, key) % p)),
            mutant("overflow", "The product a x does not fit into 64 bits.",
                    "How many bits has the product of two 60-bit numbers?",
                    VALUES,
                    () -> new Family(HashFamilyConcept::trialDivision,
                            (a, b, p, width, key) -> Math.floorMod(a * key + b, p) % width),
                    () -> new Family(HashFamilyConcept::trialDivision,
                            (a, b, p, width, key) -> Math.abs((a * key + b) % p) % width)),
            mutant("composite-modulus", "The modulus is odd, but not prime.",
                    "Modulo 9, what does a = 3 make of the keys 0, 3 and 6?", PRIME,
                    () -> new Family(keys -> keys | 1, HashFamilyConcept::exact),
                    () -> new Family(keys -> keys, HashFamilyConcept::exact)),
            mutant("no-shift", "The summand b is left out.", "Where does the key 0 go, whatever is drawn?", VALUES,
                    () -> new Family(HashFamilyConcept::trialDivision,
                            (a, _, p, width, key) -> exact(a, 0, p, width, key))));

    static final Suspects<HashFamily> SUSPECTS = new Suspects<>(MUTANTS, HashFamilyConcept::questions);

    public HashFamilyConcept() {
        super("stream", HashFamily.class, HashFamilyGuarantees.Suite.class, CarterWegman::new,
                Map.of("trial-division",
                        right(() -> new Family(HashFamilyConcept::trialDivision, HashFamilyConcept::exact)),
                        "double-and-add", right(() -> new Family(HashFamilyConcept::trialDivision,
                                (a, b, p, width, key) -> (doubleAndAdd(a, key, p) + b) % p % width))),
                MUTANTS);
    }

    static long exact(long a, long b, long p, int width, long key) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(key)).add(BigInteger.valueOf(b))
                .mod(BigInteger.valueOf(p)).longValueExact() % width;
    }

    private static long doubleAndAdd(long a, long key, long p) {
        long product = 0;
        long power = a % p;
        for (long left = key; left > 0; left >>= 1) {
            if ((left & 1) == 1)
                product = (product + power) % p;
            power = 2 * power % p;
        }
        return product;
    }

    static long trialDivision(long keys) {
        for (long p = keys;; p++)
            if (isPrime(p))
                return p;
    }

    static boolean isPrime(long n) {
        for (long d = 2; d * d <= n; d++)
            if (n % d == 0)
                return false;
        return n > 1;
    }

    private static void questions(Answers answers, HashFamily family) {
        for (long keys = 2; keys < 30; keys++) {
            long least = keys;
            answers.add(() -> isPrime(family.prime(least)));
        }
        for (int i = 1; i < 20; i++) {
            long a = i;
            answers.add(() -> Arrays.toString(family.hash(a * 5 % 101, a * 3 % 101, 101, 7, 0, a, 50, 100)));
            answers.add(() -> Arrays.toString(family.hash(a << 55, a << 54, (1L << 61) - 1, 97, 0, a << 55, a << 50)));
        }
    }
}
