package lab.queueing;

import io.loadstone.queueing.QueueSimulator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// Task of the queueing lab.
public final class MyQueueSimulator implements QueueSimulator {

    @Override
    public long[] starts(long[] arrivals, long[] services, int servers) {
        long[] starts = new long[arrivals.length];
        PriorityQueue<Long> free = new PriorityQueue<>();
        for (int n = 0; n < arrivals.length; n++) {
            // The next in line gets the worker who is free first.
            long start = n < servers ? arrivals[n] : Math.max(arrivals[n], free.remove());
            starts[n] = start;
            free.add(start + services[n]);
        }
        return starts;
    }

    @Override
    public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon, int levels,
            RandomGenerator random) {
        double[] share = new double[levels];
        double now = 0;
        present = 0;
        while (now < horizon) {
            double rate = lambda + mu * Math.min(present, servers);
            double next = Math.min(horizon, now - Math.log1p(-random.nextDouble()) / rate);
            for (int k = 1; k <= Math.min(present, levels); k++)
                share[k - 1] += (next - now) / horizon;
            present += random.nextDouble() * rate < lambda ? 1 : -1;
            now = next;
        }
        return share;
    }
}
