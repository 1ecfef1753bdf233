package lab.importance;

import io.loadstone.importance.WeightedSampler;

/// Task 8 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyWeightedSampler implements WeightedSampler {

    @Override
    public Draws of(double[] importance) {
        throw new UnsupportedOperationException("Task 8: prepare draws in proportion to importance");
    }
}
