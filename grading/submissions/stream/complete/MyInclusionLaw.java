package lab.stream;

import io.loadstone.stream.InclusionLaw;
import java.math.BigInteger;

/// What the induction arrives at: a sample without replacement of min(k, n) items.
public final class MyInclusionLaw implements InclusionLaw {

    @Override
    public Fraction item(int i, int n, int k) {
        if (i > n)
            return new Fraction(0, 1);
        return fraction(BigInteger.valueOf(Math.min(k, n)), BigInteger.valueOf(n));
    }

    @Override
    public Fraction pair(int i, int j, int n, int k) {
        if (i > n || j > n)
            return new Fraction(0, 1);
        BigInteger kept = BigInteger.valueOf(Math.min(k, n));
        BigInteger all = BigInteger.valueOf(n);
        return fraction(kept.multiply(kept.subtract(BigInteger.ONE)), all.multiply(all.subtract(BigInteger.ONE)));
    }

    private static Fraction fraction(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        return new Fraction(above.divide(common).longValueExact(), below.divide(common).longValueExact());
    }
}
