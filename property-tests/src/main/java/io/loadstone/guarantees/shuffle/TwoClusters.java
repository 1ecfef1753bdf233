package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.OrderError.Descent;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Half of the samples at -1 and half at 1, stored cluster by cluster: the optimum is 0, and the sorted order is as bad as an order can be.
final class TwoClusters {
    private TwoClusters() {}

    /// `n` targets, the cluster at -1 first.
    static double[] targets(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i < n / 2 ? -1 : 1).toArray();
    }

    /// Starts at 1 with the step `ln(K n) / (K n)`, which all that is known of random reshuffling is stated for.
    static Descent descent(double[] targets, int epochs) {
        double steps = (double) targets.length * epochs;
        return new Descent(targets, 1, Math.log(steps) / steps);
    }

    /// The same order in each epoch.
    static int[][] each(int[] order, int epochs) {
        int[][] orders = new int[epochs][];
        Arrays.fill(orders, order);
        return orders;
    }
}
