package lab.importance;

import io.loadstone.importance.FocalCalibrator;

/// Task 13 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyFocalCalibrator implements FocalCalibrator {

    @Override
    public double minimiser(double eta, double gamma) {
        throw new UnsupportedOperationException("Task 13: find where the expected focal loss is least");
    }

    @Override
    public double eta(double p, double gamma) {
        throw new UnsupportedOperationException("Task 13: map the answer back to the true probability");
    }
}
