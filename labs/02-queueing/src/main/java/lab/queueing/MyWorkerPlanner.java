package lab.queueing;

import io.loadstone.queueing.WorkerPlanner;

/// Task 5 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyWorkerPlanner implements WorkerPlanner {

    @Override
    public int workers(double lambda, double mu, double workerCost, double delayCost) {
        throw new UnsupportedOperationException("Task 5: find the number of workers with the least cost");
    }
}
