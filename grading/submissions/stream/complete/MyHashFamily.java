package lab.stream;

import io.loadstone.stream.HashFamily;

/// Products by doubling and adding, so that nothing exceeds 63 bits. Primes by trial division.
public final class MyHashFamily implements HashFamily {

    @Override
    public long prime(long keys) {
        long p = keys;
        while (!isPrime(p))
            p++;
        return p;
    }

    private static boolean isPrime(long n) {
        if (n < 4)
            return n >= 2;
        if (n % 2 == 0)
            return false;
        for (long d = 3; d * d <= n; d += 2)
            if (n % d == 0)
                return false;
        return true;
    }

    @Override
    public int[] hash(long a, long b, long p, int width, long... keys) {
        int[] values = new int[keys.length];
        for (int i = 0; i < keys.length; i++)
            values[i] = (int) ((product(a, keys[i], p) + b) % p % width);
        return values;
    }

    private static long product(long x, long y, long p) {
        long result = 0;
        for (int bit = 62; bit >= 0; bit--) {
            result = 2 * result % p;
            if ((y >> bit & 1) == 1)
                result = (result + x) % p;
        }
        return result;
    }
}
