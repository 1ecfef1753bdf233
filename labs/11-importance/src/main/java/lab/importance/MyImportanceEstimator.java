package lab.importance;

import io.loadstone.importance.ImportanceEstimator;

/// Task 1 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyImportanceEstimator implements ImportanceEstimator {

    @Override
    public double estimate(double[] f, double[] logP, double[] logQ) {
        throw new UnsupportedOperationException("Task 1: estimate a mean under p from samples of q");
    }

    @Override
    public double standardError(double[] f, double[] logP, double[] logQ) {
        throw new UnsupportedOperationException("Task 1: say how far off the estimate is likely to be");
    }

    @Override
    public double selfNormalized(double[] f, double[] logW) {
        throw new UnsupportedOperationException("Task 1: do the same with weights known up to a factor");
    }
}
