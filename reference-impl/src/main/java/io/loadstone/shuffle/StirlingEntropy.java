package io.loadstone.shuffle;

import io.loadstone.Reference;

/// The exact formulas; `log2 n!` by a sum below 256 and by Stirling's series above, whose error is below `1 / (1260 n^5)` nats.
///
/// Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Abramowitz & Stegun 1964, 6.1.41.
@Reference
public final class StirlingEntropy implements OrderEntropy {
    private static final double LN2 = Math.log(2);
    private static final int EXACT_BELOW = 256;

    @Override
    public double ofLaw(double[] probability) {
        double bits = 0;
        for (double p : probability)
            bits -= p == 0 ? 0 : p * log2(p);
        return bits;
    }

    @Override
    public double permutation(long n) {
        if (n < 0)
            throw new IllegalArgumentException("n must not be negative, got " + n);
        if (n < EXACT_BELOW) {
            double bits = 0;
            for (long i = 2; i <= n; i++)
                bits += log2((double) i);
            return bits;
        }
        double x = n;
        return (x * Math.log(x) - x + Math.log(2 * Math.PI * x) / 2 + 1 / (12 * x) - 1 / (360 * x * x * x)) / LN2;
    }

    @Override
    public double independent(long n) {
        return n < 2 ? 0 : n * log2((double) n);
    }

    @Override
    public double buffer(long n, long capacity) {
        if (capacity < 1)
            throw new IllegalArgumentException("a shuffle buffer holds at least 1 item, got capacity " + capacity);
        long b = Math.min(n, capacity);
        return b == 0 ? 0 : (n - b) * log2((double) b) + permutation(b);
    }

    @Override
    public double seeded(long n, int seedBits) {
        return Math.min(seedBits, permutation(n));
    }

    private static double log2(double x) {
        return Math.log(x) / LN2;
    }
}
