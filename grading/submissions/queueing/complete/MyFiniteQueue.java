package lab.queueing;

import io.loadstone.queueing.FiniteQueue;

/// Task of the queueing lab.
public final class MyFiniteQueue implements FiniteQueue {

    @Override
    public double[] distribution(double lambda, double mu, int servers, int room) {
        double[] weight = new double[room + 1];
        double heaviest = Double.NEGATIVE_INFINITY;
        for (int n = 1; n <= room; n++)
            weight[n] = weight[n - 1] + Math.log(lambda / (Math.min(n, servers) * mu));
        for (double log : weight)
            heaviest = Math.max(heaviest, log);
        double sum = 0;
        for (int n = 0; n <= room; n++)
            weight[n] = Math.exp(weight[n] - heaviest);
        for (double each : weight)
            sum += each;
        for (int n = 0; n <= room; n++)
            weight[n] /= sum;
        return weight;
    }

    @Override
    public double blocking(double lambda, double mu, int servers, int room) {
        return distribution(lambda, mu, servers, room)[room]; // Poisson arrivals see time averages
    }

    @Override
    public double throughput(double lambda, double mu, int servers, int room) {
        double[] p = distribution(lambda, mu, servers, room);
        double busy = 0;
        for (int n = 1; n <= room; n++)
            busy += Math.min(n, servers) * p[n];
        return busy * mu;
    }

    @Override
    public double meanInSystem(double lambda, double mu, int servers, int room) {
        double[] p = distribution(lambda, mu, servers, room);
        double mean = 0;
        for (int n = 1; n <= room; n++)
            mean += n * p[n];
        return mean;
    }

    @Override
    public double meanWait(double lambda, double mu, int servers, int room) {
        double[] p = distribution(lambda, mu, servers, room);
        double waiting = 0;
        for (int n = servers + 1; n <= room; n++)
            waiting += (n - servers) * p[n];
        return waiting / throughput(lambda, mu, servers, room); // Little, among those who are let in
    }
}
