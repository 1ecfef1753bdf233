package lab.queueing;

import io.loadstone.queueing.QueueWitness;

/// Task of the queueing lab.
public final class MyQueueWitness implements QueueWitness {

    @Override
    public Station waitIsNegative() {
        return new Station(3.2, 1, 4);
    }

    @Override
    public double waitIsHalf() {
        return 0.25;
    }

    @Override
    public double[] steepensByItself() {
        return new double[]{0.1, 0.5, 0.9};
    }

    @Override
    public Loader waitStaysFinite() {
        return new Loader(2.2, 1, 2, 8);
    }
}
