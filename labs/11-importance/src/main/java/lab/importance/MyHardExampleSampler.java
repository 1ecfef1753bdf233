package lab.importance;

import io.loadstone.importance.HardExampleSampler;

/// Task 10 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyHardExampleSampler implements HardExampleSampler {

    @Override
    public Session of(int n, double floor, double smoothing, double initial) {
        throw new UnsupportedOperationException("Task 10: begin a training run of n examples");
    }
}
