package io.loadstone.guarantees.queueing;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/// M/M/c in its stationary law, with `mu = 1`: where replicates start and what they must show, and what a program with other rates
/// would show from the same start.
///
/// A replicate that starts in the stationary law stays in it, so the share of its time with `N >= k` has mean exactly `P(N >= k)`,
/// for any length. The laws are cut off where less than 1e-12 is left.
final class StationaryStation {
    private final double lambda;
    private final int servers;
    private final double[] law;

    StationaryStation(double lambda, int servers) {
        this.lambda = lambda;
        this.servers = servers;
        int states = servers + (int) Math.ceil(Math.log(1e-13) / Math.log(lambda / servers));
        law = Erlang.distribution(lambda, 1, servers, states);
    }

    double lambda() {
        return lambda;
    }

    int servers() {
        return servers;
    }

    /// Draws the number present at the start.
    int start(RandomGenerator random) {
        double u = random.nextDouble();
        int n = 0;
        while (n < law.length - 1 && (u -= law[n]) >= 0)
            n++;
        return n;
    }

    /// `P(N >= k)`.
    double atLeast(int k) {
        return sumFrom(k, law);
    }

    private static double sumFrom(int k, double[] law) {
        double sum = 0;
        for (int n = law.length - 1; n >= k; n--)
            sum += law[n];
        return sum;
    }

    /// Mean share of the time with `N >= k` until `horizon` of a program with other rates, from the stationary law or from none present, by
    /// uniformization, piece by piece: `integral P(N >= k) = (1 / r) sum_j P(Poisson(r t) > j) P(N_j >= k)`.
    ///
    /// Source: Jensen 1953, doi:10.1080/03461238.1953.10419459.
    double share(int k, double horizon, boolean empty, double arrivals, IntToDoubleFunction services) {
        double[] p = law.clone();
        if (empty) {
            Arrays.fill(p, 0);
            p[0] = 1;
        }
        double rate = arrivals + services.applyAsDouble(law.length - 1);
        int pieces = (int) Math.ceil(rate * horizon / 50);
        double mean = rate * horizon / pieces;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            double[] after = new double[p.length];
            double exactly = Math.exp(-mean);
            double above = 1 - exactly;
            for (int j = 0; j < mean + 12 * Math.sqrt(mean) + 20; j++) {
                sum += above * sumFrom(k, p);
                for (int n = 0; n < p.length; n++)
                    after[n] += exactly * p[n];
                p = step(p, rate, arrivals, services);
                exactly *= mean / (j + 1);
                above = Math.max(0, above - exactly);
            }
            p = after;
        }
        return sum / rate / horizon;
    }

    private static double[] step(double[] p, double rate, double arrivals, IntToDoubleFunction services) {
        double[] next = new double[p.length];
        for (int n = 0; n < p.length; n++) {
            double up = n + 1 < p.length ? arrivals / rate : 0;
            double down = n > 0 ? services.applyAsDouble(n) / rate : 0;
            next[n] += p[n] * (1 - up - down);
            if (up > 0)
                next[n + 1] += p[n] * up;
            if (down > 0)
                next[n - 1] += p[n] * down;
        }
        return next;
    }

    /// Mean share of the time with `N >= k` if the stay under way at the end is not counted. Backwards in time the station looks
    /// the same, so the age of that stay is exponential, cut off at the horizon.
    ///
    /// Source: Kelly 1979, Reversibility and Stochastic Networks, theorem 1.3.
    double shareWithoutLastStay(int k, double horizon) {
        double lost = 0;
        for (int n = k; n < law.length; n++) {
            double rate = lambda + Math.min(n, servers);
            lost += law[n] * -Math.expm1(-rate * horizon) / rate;
        }
        return atLeast(k) - lost / horizon;
    }

    @Override
    public String toString() {
        return "lambda %s, mu 1, c %d, law %s".formatted(lambda, servers, Arrays.toString(law));
    }
}
