package lab.importance;

import io.loadstone.importance.BiasProbe;

/// Task 2 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyBiasProbe implements BiasProbe {

    @Override
    public double firstOrder(double[] f, double[] w) {
        throw new UnsupportedOperationException("Task 2: estimate the first-order bias from the sample");
    }

    @Override
    public double jackknifed(double[] f, double[] w) {
        throw new UnsupportedOperationException("Task 2: take the first-order bias out");
    }
}
