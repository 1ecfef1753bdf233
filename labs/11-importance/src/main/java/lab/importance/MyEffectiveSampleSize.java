package lab.importance;

import io.loadstone.importance.EffectiveSampleSize;

/// Task 5 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyEffectiveSampleSize implements EffectiveSampleSize {

    @Override
    public double kish(double[] logW) {
        throw new UnsupportedOperationException("Task 5: compute Kish's number of the weights");
    }

    @Override
    public double kish(double[] logW, double[] f) {
        throw new UnsupportedOperationException("Task 5: compute Kish's number for one function");
    }

    @Override
    public double efficiency(double[] p, double[] q, double[] f) {
        throw new UnsupportedOperationException("Task 5: compare the true variances");
    }
}
