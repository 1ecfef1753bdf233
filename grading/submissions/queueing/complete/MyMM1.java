package lab.queueing;

import io.loadstone.queueing.MM1;

/// Task of the queueing lab.
public final class MyMM1 implements MM1 {

    @Override
    public double meanSojourn(double lambda, double mu) {
        return lambda >= mu ? Double.POSITIVE_INFINITY : 1 / (mu - lambda);
    }

    @Override
    public double meanWait(double lambda, double mu) {
        return lambda / mu * meanSojourn(lambda, mu); // an arrival finds L present, and waits for each 1/mu
    }

    @Override
    public double meanInSystem(double lambda, double mu) {
        return lambda * meanSojourn(lambda, mu); // Little
    }

    @Override
    public double meanInQueue(double lambda, double mu) {
        return lambda * meanWait(lambda, mu); // Little, for the queue alone
    }

    @Override
    public double atLeast(int n, double lambda, double mu) {
        return lambda >= mu ? 1 : Math.pow(lambda / mu, n);
    }

    @Override
    public double sojournQuantile(double p, double lambda, double mu) {
        return -Math.log1p(-p) * meanSojourn(lambda, mu); // the sojourn is exponential with rate mu - lambda
    }

    @Override
    public double waitQuantile(double p, double lambda, double mu) {
        if (lambda >= mu)
            return Double.POSITIVE_INFINITY;
        // P(wait > t) = rho e^-(mu - lambda) t, so the share 1 - rho does not wait.
        return Math.max(0, Math.log(lambda / mu) - Math.log1p(-p)) / (mu - lambda);
    }
}
