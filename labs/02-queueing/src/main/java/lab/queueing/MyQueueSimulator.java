package lab.queueing;

import io.loadstone.queueing.QueueSimulator;
import java.util.random.RandomGenerator;

/// Task 7 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyQueueSimulator implements QueueSimulator {

    @Override
    public long[] starts(long[] arrivals, long[] services, int servers) {
        throw new UnsupportedOperationException("Task 7: simulate a queue");
    }

    @Override
    public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon, int levels,
            RandomGenerator random) {
        throw new UnsupportedOperationException("Task 7: simulate a queue");
    }
}
