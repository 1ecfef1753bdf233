package lab.queueing;

import io.loadstone.queueing.Knee;

/// Task 6 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyKnee implements Knee {

    @Override
    public int find(double[] throughput, double tolerance) {
        throw new UnsupportedOperationException("Task 6: find the knee");
    }
}
