package lab.shuffle;

import io.loadstone.shuffle.OrderEntropy;

/// Task 4 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyOrderEntropy implements OrderEntropy {

    @Override
    public double ofLaw(double[] probability) {
        throw new UnsupportedOperationException("Task 4: bits of any law");
    }

    @Override
    public double permutation(long n) {
        throw new UnsupportedOperationException("Task 4: log2 n!");
    }

    @Override
    public double independent(long n) {
        throw new UnsupportedOperationException("Task 4: bits of n independent draws");
    }

    @Override
    public double buffer(long n, long capacity) {
        throw new UnsupportedOperationException("Task 4: bits of a shuffle buffer's order");
    }

    @Override
    public double seeded(long n, int seedBits) {
        throw new UnsupportedOperationException("Task 4: the most that a seed can give");
    }
}
