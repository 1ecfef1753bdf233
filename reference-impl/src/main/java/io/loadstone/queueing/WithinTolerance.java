package io.loadstone.queueing;

import io.loadstone.Reference;

/// Finds the greatest throughput first, then the first that comes near it.
@Reference
public final class WithinTolerance implements Knee {

    @Override
    public int find(double[] throughput, double tolerance) {
        double greatest = 0;
        for (double reached : throughput)
            greatest = Math.max(greatest, reached);
        int workers = 1;
        while (throughput[workers - 1] < (1 - tolerance) * greatest)
            workers++;
        return workers;
    }
}
