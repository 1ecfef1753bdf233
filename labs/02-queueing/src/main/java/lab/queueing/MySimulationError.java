package lab.queueing;

import io.loadstone.queueing.SimulationError;

/// Task 12 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MySimulationError implements SimulationError {

    @Override
    public double asymptoticVariance(double rho) {
        throw new UnsupportedOperationException("Task 12: compute the error of a simulated mean");
    }

    @Override
    public long customers(double rho, double relative) {
        throw new UnsupportedOperationException("Task 12: compute the error of a simulated mean");
    }

    @Override
    public Estimate batchMeans(double[] values, int batches) {
        throw new UnsupportedOperationException("Task 12: compute the error of a simulated mean");
    }
}
