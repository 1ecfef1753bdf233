package lab.shuffle;

import io.loadstone.shuffle.OrderEntropy;

public final class MyOrderEntropy implements OrderEntropy {

    private static double log2(double x) {
        return Math.log(x);
    }

    @Override
    public double ofLaw(double[] probability) {
        double bits = 0;
        for (double p : probability)
            if (p > 0)
                bits -= p * log2(p);
        return bits;
    }

    @Override
    public double permutation(long n) {
        double bits = 0;
        if (n <= 1000) {
            for (long i = 2; i <= n; i++)
                bits += log2(i);
            return bits;
        }
        double nats = (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1.0 / 12 / n - 1.0 / 360 / n / n / n;
        return nats;
    }

    @Override
    public double independent(long n) {
        return n == 0 ? 0 : n * log2(n);
    }

    @Override
    public double buffer(long n, long capacity) {
        if (capacity < 1)
            throw new IllegalArgumentException("capacity " + capacity);
        return n <= capacity ? permutation(n) : (n - capacity) * log2(capacity) + permutation(capacity);
    }

    @Override
    public double seeded(long n, int seedBits) {
        return Math.min(permutation(n), seedBits);
    }
}
