package lab.shuffle;

import io.loadstone.shuffle.OrderStats;

/// Task 6 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyOrderStats implements OrderStats {

    @Override
    public double lagCorrelation(double[] x, int lag) {
        throw new UnsupportedOperationException("Task 6: correlation of what comes lag places apart");
    }

    @Override
    public double expectedLagCorrelation(int n, int lag) {
        throw new UnsupportedOperationException("Task 6: its mean over all orders");
    }

    @Override
    public double trend(int[] order) {
        throw new UnsupportedOperationException("Task 6: correlation of place and stored place");
    }
}
