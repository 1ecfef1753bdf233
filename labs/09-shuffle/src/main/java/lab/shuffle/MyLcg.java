package lab.shuffle;

import io.loadstone.shuffle.Lcg;

/// Task 9 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyLcg implements Lcg {

    @Override
    public long[] states(Rule rule, long x, int count) {
        throw new UnsupportedOperationException("Task 9: follow the rule");
    }

    @Override
    public boolean fullPeriod(Rule rule) {
        throw new UnsupportedOperationException("Task 9: decide whether all states are visited");
    }

    @Override
    public long period(Rule rule, long x) {
        throw new UnsupportedOperationException("Task 9: measure the cycle");
    }

    @Override
    public long lowBitsPeriod(Rule rule, long x, int bits) {
        throw new UnsupportedOperationException("Task 9: measure the cycle of the low bits");
    }

    @Override
    public int[] randuPlanes(int x, int count) {
        throw new UnsupportedOperationException("Task 9: find the plane of each triple");
    }

    @Override
    public int[] javaInts(long seed, int count) {
        throw new UnsupportedOperationException("Task 9: give out the words of java.util.Random");
    }

    @Override
    public int[] javaInts(long seed, int bound, int count) {
        throw new UnsupportedOperationException("Task 9: give out its bounded draws");
    }
}
