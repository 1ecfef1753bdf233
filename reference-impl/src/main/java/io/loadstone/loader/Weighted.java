package io.loadstone.loader;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws samples independently, with replacement, with given probabilities: importance sampling.
///
/// An estimate of a mean over all samples stays unbiased if each drawn sample is weighted by [#correction].
public final class Weighted implements Sampler {
    private final double[] weights;
    private final double sum;
    private final int draws;
    private final WeightedDraw draw;

    /// @param weights one for each sample, finite and at least 0; not kept
    /// @param draws samples an epoch, at least 1
    /// @param method how to draw
    public Weighted(double[] weights, int draws, WeightedDraw.Method method) {
        this.weights = weights.clone();
        this.sum = Arrays.stream(weights).sum();
        this.draws = draws;
        this.draw = method.of(this.weights.clone());
    }

    @Override
    public int length(int epoch, int size) {
        if (size != weights.length)
            throw new IllegalArgumentException("%d weights for %d samples".formatted(weights.length, size));
        return draws;
    }

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        for (int i = 0; i < order.length; i++)
            order[i] = draw.draw(random);
    }

    /// The importance weight of a sample: `1 / (n p)`, where `p` is its probability. The mean of
    /// `correction(i) * f(i)` over draws has expectation `mean of f` over all samples with `p > 0`.
    public double correction(int index) {
        return sum / (weights.length * weights[index]);
    }
}
