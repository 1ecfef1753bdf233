package lab.shuffle;

import io.loadstone.shuffle.Lcg;
import java.math.BigInteger;

public final class MyLcg implements Lcg {
    private static final Rule RANDU = new Rule(65539, 0, 1L << 31);
    private static final Rule JAVA = new Rule(0x5DEECE66DL, 11, 1L << 48);

    @Override
    public long[] states(Rule rule, long x, int count) {
        long[] states = new long[count];
        long state = x;
        for (int i = 0; i < count; i++) {
            state = next(rule, state);
            states[i] = state;
        }
        return states;
    }

    private static long next(Rule rule, long x) {
        if (Long.bitCount(rule.m()) == 1) // what overflows is a multiple of 2^64, and so of m
            return (rule.a() * x + rule.c()) & (rule.m() - 1);
        if (Math.multiplyHigh(rule.a(), x) == 0 && rule.a() * x >= 0)
            return (rule.a() * x % rule.m() + rule.c()) % rule.m();
        return BigInteger.valueOf(rule.a()).multiply(BigInteger.valueOf(x)).add(BigInteger.valueOf(rule.c()))
                .mod(BigInteger.valueOf(rule.m())).longValueExact();
    }

    @Override
    public boolean fullPeriod(Rule rule) {
        // All prime factors of m that a - 1 has leave it; what stays has none of them.
        long rest = rule.m();
        for (long common = gcd(rest, rule.a() - 1); common > 1; common = gcd(rest, rule.a() - 1))
            rest /= common;
        boolean four = rule.m() % 4 != 0 || Math.floorMod(rule.a() - 1, 4) == 0;
        return rule.m() == 1 || (rest == 1 && four && gcd(rule.m(), rule.c()) == 1);
    }

    private static long gcd(long a, long b) {
        long greater = Math.abs(a);
        long less = Math.abs(b);
        while (less > 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return greater;
    }

    @Override
    public long period(Rule rule, long x) {
        long anchor = x; // moves to the present state whenever the steps since it have doubled: at last it is on the cycle
        long runner = next(rule, x);
        long power = 1;
        long steps = 1;
        while (runner != anchor) {
            if (steps == power) {
                anchor = runner;
                power *= 2;
                steps = 0;
            }
            runner = next(rule, runner);
            steps++;
        }
        return steps;
    }

    @Override
    public long lowBitsPeriod(Rule rule, long x, int bits) {
        // Carries go upwards only: the low bits are a generator themselves, modulo 2^bits.
        long m = 1L << bits;
        return period(new Rule(rule.a() % m, rule.c() % m, m), x % m);
    }

    @Override
    public int[] randuPlanes(int x, int count) {
        long[] states = states(RANDU, x, count + 1);
        int[] planes = new int[count];
        for (int i = 0; i < count; i++) {
            long first = i == 0 ? x : states[i - 1];
            planes[i] = (int) ((9 * first - 6 * states[i] + states[i + 1]) >> 31);
        }
        return planes;
    }

    @Override
    public int[] javaInts(long seed, int count) {
        long[] states = states(JAVA, scrambled(seed), count);
        int[] words = new int[count];
        for (int i = 0; i < count; i++)
            words[i] = (int) (states[i] >>> 16);
        return words;
    }

    private static long scrambled(long seed) {
        return seed & (JAVA.m() - 1);
    }

    @Override
    public int[] javaInts(long seed, int bound, int count) {
        long least = (1L << 31) / bound * bound; // words from here on would favour some results
        int[] results = new int[count];
        long state = scrambled(seed);
        for (int i = 0; i < count; i++) {
            do {
                state = next(JAVA, state);
            } while (state >>> 17 >= least);
            long word = state >>> 17;
            results[i] = (int) (Integer.bitCount(bound) == 1 ? (bound * word) >> 31 : word % bound);
        }
        return results;
    }
}
