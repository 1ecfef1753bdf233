package io.loadstone.stream;

import io.loadstone.Reference;
import java.math.BigInteger;

/// The induction, step by step: `P(in at t+1) = P(in at t) (1 - k/(t+1) * 1/k)`.
@Reference
public final class InductiveInclusion implements InclusionLaw {

    @Override
    public Fraction item(int i, int n, int k) {
        if (i > n)
            return new Fraction(0, 1);
        Product p = new Product();
        p.times(Math.min(k, i), i); // enters: for sure among the first k, later with k/i
        for (int t = Math.max(k, i) + 1; t <= n; t++)
            p.times(t - 1, t); // leaves if t enters (k/t) and hits its slot (1/k)
        return p.fraction();
    }

    @Override
    public Fraction pair(int i, int j, int n, int k) {
        int first = Math.min(i, j);
        int second = Math.max(i, j);
        if (second > n || k < 2)
            return new Fraction(0, 1);
        Product p = new Product();
        p.times(Math.min(k, first), first);
        for (int t = Math.max(k, first) + 1; t < second; t++)
            p.times(t - 1, t);
        if (second > k)
            p.times(k - 1, second); // the second enters (k/second) and does not push the first out (1 - 1/k)
        for (int t = Math.max(k, second) + 1; t <= n; t++)
            p.times(t - 2, t); // neither slot is hit: 1 - k/t * 2/k
        return p.fraction();
    }

    private static final class Product {
        private BigInteger numerator = BigInteger.ONE;
        private BigInteger denominator = BigInteger.ONE;

        void times(int above, int below) {
            numerator = numerator.multiply(BigInteger.valueOf(above));
            denominator = denominator.multiply(BigInteger.valueOf(below));
        }

        Fraction fraction() {
            BigInteger common = numerator.gcd(denominator);
            return new Fraction(numerator.divide(common).longValueExact(),
                    denominator.divide(common).longValueExact());
        }
    }
}
