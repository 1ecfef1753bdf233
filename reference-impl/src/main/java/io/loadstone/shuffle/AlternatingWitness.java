package io.loadstone.shuffle;

import io.loadstone.Reference;

/// One of each cluster in turn, every other epoch backwards; and steps that make `x` the running mean, `x_t = (a_1 + ... + a_t) / t`, which at
/// the end of each epoch is the mean of all samples, in any order.
///
/// Source: Rajput, Lee & Papailiopoulos 2022 (flip-flop); Bertsekas 2011 (incremental gradient steps that diminish).
@Reference
public final class AlternatingWitness implements OrderWitness {

    @Override
    public int[][] betterThanRandom(double[] targets, int epochs) {
        int n = targets.length;
        int[] forward = new KeyedEpochs().balanced(targets);
        int[][] orders = new int[epochs][n];
        for (int epoch = 0; epoch < epochs; epoch++)
            for (int i = 0; i < n; i++)
                orders[epoch][i] = epoch % 2 == 0 ? forward[i] : forward[n - 1 - i];
        return orders;
    }

    @Override
    public double[] stepsWithoutShuffling(int n, int epochs) {
        double[] steps = new double[Math.multiplyExact(n, epochs)];
        for (int t = 0; t < steps.length; t++)
            steps[t] = 1.0 / (t + 1);
        return steps;
    }
}
