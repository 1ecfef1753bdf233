package io.loadstone.evidence;

import java.util.function.ToDoubleFunction;

/// Exact expectations over all sequences of observations: what a martingale is, without sampling.
final class Enumeration {
    private Enumeration() {}

    /// `E f(x_1 ... x_length)` for independent `x_t` with the given law over `0 .. k-1`.
    static double mean(double[] law, int length, ToDoubleFunction<int[]> f) {
        return mean(law, new int[length], 0, 1, f);
    }

    private static double mean(double[] law, int[] sequence, int at, double probability, ToDoubleFunction<int[]> f) {
        if (at == sequence.length)
            return probability * f.applyAsDouble(sequence);
        double sum = 0;
        for (int x = 0; x < law.length; x++) {
            sequence[at] = x;
            sum += mean(law, sequence, at + 1, probability * law[x], f);
        }
        return sum;
    }

    static double[] uniform(int cells) {
        double[] law = new double[cells];
        java.util.Arrays.fill(law, 1.0 / cells);
        return law;
    }
}
