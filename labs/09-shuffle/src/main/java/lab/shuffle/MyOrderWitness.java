package lab.shuffle;

import io.loadstone.shuffle.OrderWitness;

/// Task 7 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyOrderWitness implements OrderWitness {

    @Override
    public int[][] betterThanRandom(double[] targets, int epochs) {
        throw new UnsupportedOperationException("Task 7: orders that beat random reshuffling");
    }

    @Override
    public double[] stepsWithoutShuffling(int n, int epochs) {
        throw new UnsupportedOperationException("Task 7: steps with which the sorted order converges");
    }
}
