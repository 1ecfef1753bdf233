package io.loadstone.loader;

import java.util.random.RandomGenerator;

/// Visits every sample once, from the first to the last, each epoch alike: for tests and for measuring.
public record Sequential() implements Sampler {

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        count(order);
    }

    static void count(int[] order) {
        for (int i = 0; i < order.length; i++)
            order[i] = i;
    }
}
