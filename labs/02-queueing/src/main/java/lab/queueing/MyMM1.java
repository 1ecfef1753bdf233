package lab.queueing;

import io.loadstone.queueing.MM1;

/// Task 1 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyMM1 implements MM1 {

    @Override
    public double meanSojourn(double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double meanWait(double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double meanInSystem(double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double meanInQueue(double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double atLeast(int n, double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double sojournQuantile(double p, double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }

    @Override
    public double waitQuantile(double p, double lambda, double mu) {
        throw new UnsupportedOperationException("Task 1: compute M/M/1");
    }
}
