package lab.shuffle;

import io.loadstone.shuffle.RandomTest;

/// Task 14 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyRandomTest implements RandomTest {

    @Override
    public Tails monobit(int[] words) {
        throw new UnsupportedOperationException("Task 14: count ones");
    }

    @Override
    public Tails occupancy(int[] words, int bits, int dimension) {
        throw new UnsupportedOperationException("Task 14: count occupied cells");
    }

    @Override
    public Tails birthdays(int[] words, int bits) {
        throw new UnsupportedOperationException("Task 14: count equal spacings");
    }

    @Override
    public Tails rank(int[] words) {
        throw new UnsupportedOperationException("Task 14: add up ranks");
    }

    @Override
    public Tails complexity(int[] words, int bit) {
        throw new UnsupportedOperationException("Task 14: measure the complexity of a bit");
    }

    @Override
    public Tails orders(int[] words, int size) {
        throw new UnsupportedOperationException("Task 14: count inversions");
    }

    @Override
    public ChiSquare chiSquare(long[] counts, double[] expected) {
        throw new UnsupportedOperationException("Task 14: add up squares over large cells");
    }

    @Override
    public double pValue(Tails tails) {
        throw new UnsupportedOperationException("Task 14: make a p-value of two tails");
    }

    @Override
    public double family(double[] pValues) {
        throw new UnsupportedOperationException("Task 14: judge the least of many");
    }
}
