package lab.transfer;

import io.loadstone.transfer.StepFinder;

/// Task 14 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyStepFinder implements StepFinder {

    @Override
    public long[] capacities(long[] size, double[] latency) {
        throw new UnsupportedOperationException("Task 14: find the last size of each plateau but the last");
    }
}
