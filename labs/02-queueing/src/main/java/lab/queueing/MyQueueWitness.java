package lab.queueing;

import io.loadstone.queueing.QueueWitness;

/// Task 13 of the queueing lab. See handout.adoc; judge it with `./loadstone check queueing`.
public final class MyQueueWitness implements QueueWitness {

    @Override
    public Station waitIsNegative() {
        throw new UnsupportedOperationException("Task 13: find the counterexample");
    }

    @Override
    public double waitIsHalf() {
        throw new UnsupportedOperationException("Task 13: find the counterexample");
    }

    @Override
    public double[] steepensByItself() {
        throw new UnsupportedOperationException("Task 13: find the counterexample");
    }

    @Override
    public Loader waitStaysFinite() {
        throw new UnsupportedOperationException("Task 13: find the counterexample");
    }
}
