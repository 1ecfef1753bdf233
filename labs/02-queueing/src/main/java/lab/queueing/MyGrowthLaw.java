package lab.queueing;

import io.loadstone.queueing.GrowthLaw;

/// Task 11 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyGrowthLaw implements GrowthLaw {

    @Override
    public Fit fit(double[] rho, double[] w) {
        throw new UnsupportedOperationException("Task 11: fit two growth laws");
    }
}
