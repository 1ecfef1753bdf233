package io.loadstone.guarantees.queueing;

import io.loadstone.queueing.DaleyError;
import io.loadstone.queueing.SimulationError.Estimate;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// Waits by Lindley's recursion in floating point, for figures: the mean with an interval from twenty batch means.
final class LindleyRun {
    /// Batches, and the 97.5 % quantile of Student's t with one degree of freedom less.
    private static final int BATCHES = 20;
    private static final double STUDENT = 2.093;

    private LindleyRun() {}

    static double exponential(RandomGenerator random, double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /// Mean wait of `customers` at one worker; begins with what M/M/1 has at this load, then leaves out a tenth more.
    static Estimate waits(int customers, double lambda, DoubleSupplier service, RandomGenerator random) {
        double[] waits = new double[customers];
        double wait = random.nextDouble() < lambda ? exponential(random, 1 / (1 - lambda)) : 0;
        for (int n = -customers / 10; n < customers; n++) {
            if (n >= 0)
                waits[n] = wait;
            wait = Math.max(0, wait + service.getAsDouble() - exponential(random, 1 / lambda));
        }
        return new DaleyError().batchMeans(waits, BATCHES);
    }

    static double low(Estimate estimate) {
        return estimate.mean() - STUDENT * estimate.standardError();
    }

    static double high(Estimate estimate) {
        return estimate.mean() + STUDENT * estimate.standardError();
    }
}
