package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/// E-process against the law 'the numbers are independent and uniform on `[0, 1]`'. By the probability integral transform this
/// judges any continuous law: observe `u = F(x)`, with `F` its cumulative distribution function.
///
/// The mean of three e-processes that see different faults:
/// - **body**: a Polya tree. The interval is halved eight times; at each node a gambler bets on the half where more numbers fell
///   before: `2 (n_half + a) / (n + 2 a)` with `a = c (1 + depth)^2`, so that fine structure is believed in reluctantly.
/// - **lower tail**, **upper tail**: a chain of forty halvings towards 0 and towards 1, with `a = c`. Sees a sampler whose
///   tail is cut off or too heavy, down to a probability of `2^-40`.
///
/// Each is a mean over `c` in `{0.5, 2, 8, ..., 8192}`: small `c` learns fast, large `c` loses little while it learns.
///
/// Declared alternatives do not take part in the evidence, since that would rest on their densities' being normalised exactly.
///
/// `F` must be exact up to about `1e-12`; an approximate one is refuted in the end, and rightly so.
///
/// Cost: at most 64 multiplications (body) and, on average, 16 (each tail) an observation; 10 kB.
///
/// Source: Lavine 1992, doi:10.1214/aos/1176348767 (Polya trees, `a` growing with the square of the depth); Rosenblatt 1952,
/// doi:10.1214/aoms/1177729394 (the transform).
public final class UniformInterval implements EProcess {
    private static final int DEPTH = 8;
    private static final int TAIL = 40;
    private static final double[] CONCENTRATIONS = {0.5, 2, 8, 32, 128, 512, 2048, 8192};

    /// A wrong law that the process declares. Several may share a name: forms of the same mistake.
    ///
    /// @param mutant the mistake it stands for
    /// @param density of `u` on `[0, 1]` under it, relative to the uniform law: `f'(x) / f(x)` at `x = F^-1(u)`; integrates to 1
    public record Alternative(String mutant, DoubleUnaryOperator density) {}

    private final List<Alternative> alternatives;
    private final Declared declared;
    private final Scaled body = new Scaled(CONCENTRATIONS.length);
    private final long[] visits = new long[2 << DEPTH]; // by node: 1 is the root, 2 i and 2 i + 1 are the halves of i
    private final Chain lower = new Chain();
    private final Chain upper = new Chain();
    private long observations;

    /// @param alternatives declared wrong laws
    public UniformInterval(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        declared = new Declared(alternatives.stream().map(Alternative::mutant).toList());
    }

    /// Takes in one number.
    ///
    /// @param u from 0 to 1
    /// @throws IllegalArgumentException if it lies elsewhere, or the density of an alternative is negative there
    public void observe(double u) {
        if (!(u >= 0 && u <= 1))
            throw new IllegalArgumentException("u must lie in 0..1, got " + u);
        int leaf = Math.min((int) (u * (1 << DEPTH)), (1 << DEPTH) - 1) | 1 << DEPTH;
        for (int depth = 0; depth < DEPTH; depth++) {
            int node = leaf >> (DEPTH - depth);
            int half = leaf >> (DEPTH - depth - 1);
            bet(body, visits[half], visits[node], (depth + 1.0) * (depth + 1));
            visits[node]++;
        }
        visits[leaf]++;
        lower.observe(u);
        upper.observe(1 - u);
        for (int i = 0; i < declared.forms(); i++) {
            double density = alternatives.get(i).density().applyAsDouble(u);
            if (!(density >= 0))
                throw new IllegalArgumentException("density of alternative '%s' at u = %s is %s"
                        .formatted(alternatives.get(i).mutant(), u, density));
            declared.multiply(i, density);
        }
        observations++;
    }

    private static void bet(Scaled purses, long half, long node, double growth) {
        for (int i = 0; i < CONCENTRATIONS.length; i++) {
            double a = CONCENTRATIONS[i] * growth;
            purses.multiply(i, 2 * (half + a) / (node + 2 * a));
        }
    }

    @Override
    public double logE() {
        return LogSum.mean(logBody(), lower.log(), upper.log());
    }

    private double logBody() {
        return LogSum.mean(body.logs());
    }

    @Override
    public double logFitted(String mutant) {
        return logE();
    }

    @Override
    public long observations() {
        return observations;
    }

    /// How many numbers fell into each of `bins` equal parts of the interval.
    ///
    /// @param bins a power of two, at most 256
    public long[] counts(int bins) {
        if (bins < 1 || bins > 1 << DEPTH || Integer.bitCount(bins) != 1)
            throw new IllegalArgumentException("bins must be a power of two up to 256, got " + bins);
        return java.util.Arrays.copyOfRange(visits, bins, 2 * bins);
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return declared.likeliest();
    }

    @Override
    public SortedMap<String, Double> explanations() {
        return declared.mixed();
    }

    /// The nodes `[0, 2^-d)`: at each a gambler bets whether the next number in it lies in its lower half.
    private static final class Chain {
        private final Scaled purses = new Scaled(CONCENTRATIONS.length);
        private final long[] visits = new long[TAIL + 1];

        void observe(double u) {
            visits[0]++;
            double edge = 0.5;
            for (int depth = 0; depth < TAIL; depth++) {
                boolean inner = u < edge;
                long node = visits[depth] - 1;
                bet(purses, inner ? visits[depth + 1] : node - visits[depth + 1], node, 1);
                if (!inner)
                    return;
                visits[depth + 1]++;
                edge /= 2;
            }
        }

        double log() {
            return LogSum.mean(purses.logs());
        }
    }
}
