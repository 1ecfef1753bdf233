package lab.queueing;

import io.loadstone.queueing.MMc;

/// Task of the queueing lab.
public final class MyMMc implements MMc {

    @Override
    public double blocking(double lambda, double mu, int servers) {
        double load = lambda / mu;
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= servers; k++) {
            term *= load;
            sum += term / factorial(k);
        }
        double blocked = term / factorial(servers) / sum;
        return blocked;
    }

    @Override
    public double waiting(double lambda, double mu, int servers) {
        double spare = servers - lambda / mu;
        if (spare <= 0)
            return 1;
        double blocked = blocking(lambda, mu, servers);
        return servers * blocked / (spare + lambda / mu * blocked);
    }

    @Override
    public double meanWait(double lambda, double mu, int servers) {
        double spare = servers * mu - lambda;
        return spare <= 0 ? Double.POSITIVE_INFINITY : waiting(lambda, mu, servers) / spare;
    }

    @Override
    public double meanSojourn(double lambda, double mu, int servers) {
        return meanWait(lambda, mu, servers) + 1 / mu;
    }

    @Override
    public double meanInQueue(double lambda, double mu, int servers) {
        return lambda * meanWait(lambda, mu, servers);
    }

    @Override
    public double meanInSystem(double lambda, double mu, int servers) {
        return lambda * meanSojourn(lambda, mu, servers);
    }

    @Override
    public double waitQuantile(double p, double lambda, double mu, int servers) {
        double spare = servers * mu - lambda;
        if (spare <= 0)
            return Double.POSITIVE_INFINITY;
        // P(wait > t) = C e^-(c mu - lambda) t, so the share 1 - C does not wait.
        return Math.max(0, Math.log(waiting(lambda, mu, servers)) - Math.log1p(-p)) / spare;
    }

    private static double factorial(int k) {
        double product = 1;
        for (int i = 2; i <= k; i++)
            product *= i;
        return product;
    }
}
