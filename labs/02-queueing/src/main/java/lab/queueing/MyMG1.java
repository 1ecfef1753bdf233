package lab.queueing;

import io.loadstone.queueing.MG1;

/// Task 2 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyMG1 implements MG1 {

    @Override
    public double meanWait(double lambda, double mean, double secondMoment) {
        throw new UnsupportedOperationException("Task 2: compute M/G/1");
    }

    @Override
    public double meanSojourn(double lambda, double mean, double secondMoment) {
        throw new UnsupportedOperationException("Task 2: compute M/G/1");
    }

    @Override
    public double variability(double mean, double secondMoment) {
        throw new UnsupportedOperationException("Task 2: compute M/G/1");
    }

    @Override
    public double kingman(double lambda, double mean, double arrivalVariability, double serviceVariability) {
        throw new UnsupportedOperationException("Task 2: compute M/G/1");
    }
}
