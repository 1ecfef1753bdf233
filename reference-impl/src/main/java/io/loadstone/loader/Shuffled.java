package io.loadstone.loader;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Visits every sample once, in an order that a [Shuffler] decides, a new one each epoch.
public record Shuffled(Shuffler shuffler) implements Sampler {

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        Sequential.count(order);
        shuffler.shuffle(order, random);
    }
}
