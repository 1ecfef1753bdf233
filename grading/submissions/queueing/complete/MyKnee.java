package lab.queueing;

import io.loadstone.queueing.Knee;

/// Task of the queueing lab.
public final class MyKnee implements Knee {

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
