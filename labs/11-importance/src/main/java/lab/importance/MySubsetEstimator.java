package lab.importance;

import io.loadstone.importance.SubsetEstimator;
import java.util.random.RandomGenerator;

/// Task 14 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MySubsetEstimator implements SubsetEstimator {

    @Override
    public double simple(double[] x, int k, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 14: estimate the mean from k different values");
    }

    @Override
    public double stratified(double[] x, int[] stratum, int[] k, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 14: estimate the mean from strata");
    }

    @Override
    public double importance(double[] x, double[] size, int k, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 14: estimate the mean from draws by size");
    }

    @Override
    public double reservoir(double[][] chunks, int k, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 14: estimate the mean of a stream in one pass");
    }

    @Override
    public Method choose(Situation situation) {
        throw new UnsupportedOperationException("Task 14: choose the way of least error");
    }
}
