package lab.shuffle;

import io.loadstone.shuffle.Lcg;
import java.util.Arrays;

/// Products in pieces of twelve bits, factors by trial, cycles by a tortoise and a hare.
public final class MyLcg implements Lcg {
    private static final long JAVA_A = 25214903917L;
    private static final long JAVA_MASK = 0xFFFF_FFFF_FFFFL;

    @Override
    public long[] states(Rule rule, long x, int count) {
        long[] states = new long[count];
        if (count > 0)
            states[0] = successor(rule, x);
        for (int i = 1; i < count; i++)
            states[i] = successor(rule, states[i - 1]);
        return states;
    }

    /// Horner's rule over the four pieces of the multiplier: nothing exceeds 2^61.
    private static long successor(Rule rule, long x) {
        long product = 0;
        for (int shift = 36; shift >= 0; shift -= 12) {
            long piece = rule.a() >> shift & 0xFFF;
            product = ((product << 12) + piece * x) % rule.m();
        }
        return (product + rule.c()) % rule.m();
    }

    @Override
    public boolean fullPeriod(Rule rule) {
        if (rule.m() % 4 == 0 && (rule.a() & 3) != 1)
            return false;
        long left = rule.m();
        for (long p = 2; p * p <= left; p += p == 2 ? 1 : 2) {
            if (left % p != 0)
                continue;
            if (!allows(rule, p))
                return false;
            while (left % p == 0)
                left /= p;
        }
        return left == 1 || allows(rule, left);
    }

    private static boolean allows(Rule rule, long prime) {
        return rule.c() % prime != 0 && rule.a() % prime == 1 % prime;
    }

    @Override
    public long period(Rule rule, long x) {
        long tortoise = x;
        long hare = x;
        do {
            tortoise = successor(rule, tortoise);
            hare = successor(rule, successor(rule, hare));
        } while (tortoise != hare);
        long length = 0; // both stand on the cycle: one goes round
        do {
            hare = successor(rule, hare);
            length++;
        } while (tortoise != hare);
        return length;
    }

    @Override
    public long lowBitsPeriod(Rule rule, long x, int bits) {
        int[] firstSeen = new int[1 << bits];
        Arrays.fill(firstSeen, -1);
        long state = x;
        for (int step = 0;; step++) {
            int low = (int) (state & ((1 << bits) - 1));
            if (firstSeen[low] >= 0)
                return step - firstSeen[low];
            firstSeen[low] = step;
            state = successor(rule, state);
        }
    }

    @Override
    public int[] randuPlanes(int x, int count) {
        int[] planes = new int[count];
        int before = x;
        int now = 65539 * before & Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) { // z = 6 y - 9 x, less as many times 2^31 as it takes
            long unreduced = 6L * now - 9L * before;
            planes[i] = (int) -Math.floorDiv(unreduced, 1L << 31);
            before = now;
            now = (int) Math.floorMod(unreduced, 1L << 31);
        }
        return planes;
    }

    @Override
    public int[] javaInts(long seed, int count) {
        JavaUtilRandom random = new JavaUtilRandom(seed);
        int[] words = new int[count];
        Arrays.setAll(words, _ -> random.next(32));
        return words;
    }

    @Override
    public int[] javaInts(long seed, int bound, int count) {
        JavaUtilRandom random = new JavaUtilRandom(seed);
        int[] results = new int[count];
        Arrays.setAll(results, _ -> random.below(bound));
        return results;
    }

    /// As its documentation tells it.
    private static final class JavaUtilRandom {
        private long state;

        JavaUtilRandom(long seed) {
            state = seed & JAVA_MASK;
        }

        int next(int bits) {
            state = (state * JAVA_A + 11) & JAVA_MASK;
            return (int) (state >> (48 - bits));
        }

        int below(int bound) {
            int u = next(31);
            if ((bound & -bound) == bound)
                return (int) ((long) bound * u >> 31);
            int result = u % bound;
            while (u - result + (bound - 1) < 0) { // the last block of 2^31 is not whole
                u = next(31);
                result = u % bound;
            }
            return result;
        }
    }
}
