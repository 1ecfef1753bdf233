package io.loadstone.guarantees.importance;

/// `P(X > a)` of a standard normal `X`, by Laplace's continued fraction `phi(a) / (a + 1/(a + 2/(a + 3/(a + ...))))`: twelve digits from `a = 2`.
final class NormalTail {
    private static final int DEPTH = 400;

    private NormalTail() {}

    static double above(double a) {
        double fraction = a;
        for (int i = DEPTH; i >= 1; i--)
            fraction = a + i / fraction;
        return Math.exp(-a * a / 2) / Math.sqrt(2 * Math.PI) / fraction;
    }
}
