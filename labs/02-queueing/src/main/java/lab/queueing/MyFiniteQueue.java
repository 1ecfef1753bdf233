package lab.queueing;

import io.loadstone.queueing.FiniteQueue;

/// Task 4 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyFiniteQueue implements FiniteQueue {

    @Override
    public double[] distribution(double lambda, double mu, int servers, int room) {
        throw new UnsupportedOperationException("Task 4: compute M/M/c/K");
    }

    @Override
    public double blocking(double lambda, double mu, int servers, int room) {
        throw new UnsupportedOperationException("Task 4: compute M/M/c/K");
    }

    @Override
    public double throughput(double lambda, double mu, int servers, int room) {
        throw new UnsupportedOperationException("Task 4: compute M/M/c/K");
    }

    @Override
    public double meanInSystem(double lambda, double mu, int servers, int room) {
        throw new UnsupportedOperationException("Task 4: compute M/M/c/K");
    }

    @Override
    public double meanWait(double lambda, double mu, int servers, int room) {
        throw new UnsupportedOperationException("Task 4: compute M/M/c/K");
    }
}
