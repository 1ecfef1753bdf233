package io.loadstone.loader;

import io.loadstone.Reference;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;

/// The alias method: `O(n)` to prepare, `O(1)` a draw (one bounded draw, one uniform), 12 bytes an index.
///
/// The weights are scaled to mean 1 and laid into `n` columns of height 1: each column holds part of one index and, above
/// it, part of at most one other. A draw picks a column evenly and then one of its two parts by height.
///
/// Source: Walker 1977, doi:10.1145/355744.355749; prepared as in Vose 1991, doi:10.1109/32.92917.
@Reference
public final class AliasTable implements WeightedDraw {
    private final double[] height;
    private final int[] alias;

    /// @param weights finite and at least 0, at least one above 0; not kept
    /// @throws IllegalArgumentException if a weight is not
    public AliasTable(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i]))
                throw new IllegalArgumentException("weight " + i + " must be finite and at least 0, got " + weights[i]);
            sum += weights[i];
        }
        if (!(sum > 0) || Double.isInfinite(sum))
            throw new IllegalArgumentException("the weights must have a finite sum above 0, got " + sum);
        int n = weights.length;
        height = new double[n];
        alias = new int[n];
        ArrayDeque<Integer> small = new ArrayDeque<>();
        ArrayDeque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            height[i] = weights[i] / sum * n;
            alias[i] = i;
            (height[i] < 1 ? small : large).add(i);
        }
        // Invariant: the heights of `small` and `large` together add up to their number.
        while (!small.isEmpty() && !large.isEmpty()) {
            int low = small.remove();
            int high = large.remove();
            alias[low] = high;
            height[high] -= 1 - height[low];
            (height[high] < 1 ? small : large).add(high);
        }
        // What is left is 1 but for rounding. A weight of 0 is never left over while a large one exists.
        large.forEach(i -> height[i] = 1);
        small.forEach(i -> height[i] = weights[i] == 0 ? 0 : 1);
        int heaviest = heaviest(weights);
        small.forEach(i -> alias[i] = heaviest);
    }

    private static int heaviest(double[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++)
            best = weights[i] > weights[best] ? i : best;
        return best;
    }

    @Override
    public int draw(RandomGenerator random) {
        int column = random.nextInt(height.length);
        return random.nextDouble() < height[column] ? column : alias[column];
    }
}
