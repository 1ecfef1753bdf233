package io.loadstone.guarantees.queueing;

import java.math.BigDecimal;
import java.math.MathContext;

/// The judge's own numbers for M/M/c and M/M/c/K: sums of positive terms in forty decimal digits, so that neither overflow nor rounding
/// can make them wrong. No recursion over `B`.
///
/// `1 / B(c, a) = sum_{j = 0..c} c (c-1) ... (c-j+1) / a^j`: the terms of Erlang's sum, largest index first.
final class Erlang {
    private static final MathContext DIGITS = new MathContext(40);

    private Erlang() {}

    /// Erlang B for the offered load `lambda / mu`.
    static BigDecimal blocking(double lambda, double mu, int servers) {
        BigDecimal load = load(lambda, mu);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal negligible = new BigDecimal("1e-30");
        for (int j = 0; j < servers; j++) {
            term = term.multiply(BigDecimal.valueOf(servers - j), DIGITS).divide(load, DIGITS);
            sum = sum.add(term, DIGITS);
            // Once a step shrinks the term by half, what follows is less than the term.
            if (2.0 * (servers - j) < load.doubleValue() && term.compareTo(sum.multiply(negligible, DIGITS)) < 0)
                break;
        }
        return BigDecimal.ONE.divide(sum, DIGITS);
    }

    /// Erlang C, `c B / (c - a (1 - B))`, for a load below `servers`.
    static double waiting(double lambda, double mu, int servers) {
        return waiting(blocking(lambda, mu, servers), lambda, mu, servers).doubleValue();
    }

    private static BigDecimal waiting(BigDecimal blocked, double lambda, double mu, int servers) {
        BigDecimal c = BigDecimal.valueOf(servers);
        BigDecimal passed = load(lambda, mu).multiply(BigDecimal.ONE.subtract(blocked, DIGITS), DIGITS);
        return c.multiply(blocked, DIGITS).divide(c.subtract(passed, DIGITS), DIGITS);
    }

    /// The mean wait before service.
    static double meanWait(double lambda, double mu, int servers) {
        return meanWait(blocking(lambda, mu, servers), lambda, mu, servers);
    }

    /// The same from Erlang B.
    static double meanWait(BigDecimal blocked, double lambda, double mu, int servers) {
        BigDecimal spare = new BigDecimal(mu).multiply(BigDecimal.valueOf(servers), DIGITS)
                .subtract(new BigDecimal(lambda), DIGITS);
        return waiting(blocked, lambda, mu, servers).divide(spare, DIGITS).doubleValue();
    }

    /// The law of the number present in M/M/c/K.
    static double[] distribution(double lambda, double mu, int servers, int room) {
        BigDecimal[] weight = new BigDecimal[room + 1];
        weight[0] = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= room; n++) {
            BigDecimal step = load(lambda, mu).divide(BigDecimal.valueOf(Math.min(n, servers)), DIGITS);
            weight[n] = weight[n - 1].multiply(step, DIGITS);
            sum = sum.add(weight[n], DIGITS);
        }
        double[] p = new double[room + 1];
        for (int n = 0; n <= room; n++)
            p[n] = weight[n].divide(sum, DIGITS).doubleValue();
        return p;
    }

    private static BigDecimal load(double lambda, double mu) {
        return new BigDecimal(lambda).divide(new BigDecimal(mu), DIGITS);
    }
}
