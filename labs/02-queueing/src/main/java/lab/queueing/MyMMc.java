package lab.queueing;

import io.loadstone.queueing.MMc;

/// Task 3 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyMMc implements MMc {

    @Override
    public double blocking(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double waiting(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double meanWait(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double meanSojourn(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double meanInQueue(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double meanInSystem(double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }

    @Override
    public double waitQuantile(double p, double lambda, double mu, int servers) {
        throw new UnsupportedOperationException("Task 3: compute M/M/c");
    }
}
