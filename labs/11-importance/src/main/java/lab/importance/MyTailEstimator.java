package lab.importance;

import io.loadstone.importance.TailEstimator;
import java.util.random.RandomGenerator;

/// Task 3 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyTailEstimator implements TailEstimator {

    @Override
    public double estimate(double a, int n, RandomGenerator random) {
        throw new UnsupportedOperationException(
                "Task 3: estimate the probability that a standard normal number exceeds a");
    }
}
