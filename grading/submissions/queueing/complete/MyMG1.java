package lab.queueing;

import io.loadstone.queueing.MG1;

/// Task of the queueing lab.
public final class MyMG1 implements MG1 {

    @Override
    public double meanWait(double lambda, double mean, double secondMoment) {
        double rho = lambda * mean;
        // An arrival finds the residual service lambda E[S^2] / 2, and lets everybody before it pass.
        return rho >= 1 ? Double.POSITIVE_INFINITY : lambda * secondMoment / (2 * (1 - rho));
    }

    @Override
    public double meanSojourn(double lambda, double mean, double secondMoment) {
        return meanWait(lambda, mean, secondMoment) + mean;
    }

    @Override
    public double variability(double mean, double secondMoment) {
        return secondMoment / (mean * mean) - 1;
    }

    @Override
    public double kingman(double lambda, double mean, double arrivalVariability, double serviceVariability) {
        double rho = lambda * mean;
        return rho >= 1
                ? Double.POSITIVE_INFINITY
                : rho / (1 - rho) * (arrivalVariability + serviceVariability) / 2 * mean;
    }
}
