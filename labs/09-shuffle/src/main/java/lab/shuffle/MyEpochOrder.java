package lab.shuffle;

import io.loadstone.shuffle.EpochOrder;

/// Task 5 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyEpochOrder implements EpochOrder {

    @Override
    public int[] reshuffled(int n, long seed, int epoch) {
        throw new UnsupportedOperationException("Task 5: a fresh uniform order each epoch");
    }

    @Override
    public int[] once(int n, long seed, int epoch) {
        throw new UnsupportedOperationException("Task 5: one uniform order for all epochs");
    }

    @Override
    public int[] flipFlop(int n, long seed, int epoch) {
        throw new UnsupportedOperationException("Task 5: a fresh order, and then the same backwards");
    }

    @Override
    public int[] balanced(double[] values) {
        throw new UnsupportedOperationException("Task 5: an order whose sums of deviations stay small");
    }
}
