package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.Lcg;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// Linear congruential generators step by step, with unlimited integers and nothing clever. What a subclass does may be wrong.
class Congruences implements Lcg {
    static final Rule RANDU = new Rule(65539, 0, 1L << 31);
    static final Rule JAVA = new Rule(0x5DEECE66DL, 11, 1L << 48);

    long next(Rule rule, long x) {
        return BigInteger.valueOf(rule.a()).multiply(BigInteger.valueOf(x)).add(BigInteger.valueOf(rule.c()))
                .mod(BigInteger.valueOf(rule.m())).longValueExact();
    }

    @Override
    public long[] states(Rule rule, long x, int count) {
        long[] states = new long[count];
        for (int i = 0; i < count; i++)
            states[i] = next(rule, i == 0 ? x : states[i - 1]);
        return states;
    }

    @Override
    public boolean fullPeriod(Rule rule) {
        return rule.m() == 1
                || (BigInteger.valueOf(rule.m()).gcd(BigInteger.valueOf(rule.c())).longValue() == 1
                        && primeFactorsDivide(rule.m(), rule.a() - 1) && fourDivides(rule));
    }

    boolean fourDivides(Rule rule) {
        return rule.m() % 4 != 0 || (rule.a() - 1) % 4 == 0;
    }

    /// Whether each prime factor of `m` divides `n`, by trial division.
    static boolean primeFactorsDivide(long m, long n) {
        long rest = m;
        for (long p = 2; p * p <= rest; p++)
            while (rest % p == 0) {
                if (n % p != 0)
                    return false;
                rest /= p;
            }
        return rest == 1 || n % rest == 0;
    }

    @Override
    public long period(Rule rule, long x) {
        Map<Long, Long> seen = new HashMap<>();
        long state = x;
        for (long step = 0;; step++) {
            Long before = seen.put(state, step);
            if (before != null)
                return length(step, before);
            state = next(rule, state);
        }
    }

    /// @param again the step that met a state for the second time
    /// @param first the step that met it for the first time
    long length(long again, long first) {
        return again - first;
    }

    @Override
    public long lowBitsPeriod(Rule rule, long x, int bits) {
        long m = 1L << bits;
        return new Congruences().period(new Rule(rule.a() % m, rule.c() % m, m), x % m);
    }

    @Override
    public int[] randuPlanes(int x, int count) {
        long[] s = states(RANDU, x, count + 1);
        int[] planes = new int[count];
        for (int i = 0; i < count; i++)
            planes[i] = plane(i == 0 ? x : s[i - 1], s[i], s[i + 1]);
        return planes;
    }

    int plane(long x, long y, long z) {
        return (int) Math.floorDiv(9 * x - 6 * y + z, 1L << 31);
    }

    long start(long seed) {
        return (seed ^ JAVA.a()) & ((1L << 48) - 1);
    }

    @Override
    public int[] javaInts(long seed, int count) {
        long[] s = states(JAVA, start(seed), count);
        int[] words = new int[count];
        for (int i = 0; i < count; i++)
            words[i] = word(s[i]);
        return words;
    }

    int word(long state) {
        return (int) (state >> 16);
    }

    @Override
    public int[] javaInts(long seed, int bound, int count) {
        int[] results = new int[count];
        long state = start(seed);
        for (int i = 0; i < count; i++) {
            do
                state = next(JAVA, state);
            while (rejects(state >> 17, bound));
            results[i] = below(state, bound);
        }
        return results;
    }

    boolean rejects(long u, int bound) {
        return u - u % bound + bound > 1L << 31;
    }

    int below(long state, int bound) {
        long u = state >> 17;
        return (int) (Integer.bitCount(bound) == 1 ? u / ((1L << 31) / bound) : u % bound);
    }
}
