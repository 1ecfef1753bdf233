package lab.queueing;

import io.loadstone.queueing.WorkerPlanner;

/// Task of the queueing lab.
public final class MyWorkerPlanner implements WorkerPlanner {

    @Override
    public int workers(double lambda, double mu, double workerCost, double delayCost) {
        double load = lambda / mu;
        int workers = (int) Math.floor(load) + 1; // the least with a steady state
        double blocked = 1;
        for (int k = 1; k <= workers; k++)
            blocked = load * blocked / (k + load * blocked);
        double queued = queued(load, workers, blocked);
        while (true) {
            blocked = load * blocked / (workers + 1 + load * blocked);
            double next = queued(load, workers + 1, blocked);
            if (delayCost * (queued - next) <= workerCost) // those in service are the same number for any c
                return workers;
            workers++;
            queued = next;
        }
    }

    private static double queued(double load, int workers, double blocked) {
        double spare = workers - load;
        return workers * blocked / (spare + load * blocked) * load / spare;
    }
}
