package lab.cache;

import io.loadstone.cache.Tiled;

/// Task 8 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyTiled implements Tiled {

    @Override
    public void transpose(int[] in, int[] out, int n, int tile) {
        throw new UnsupportedOperationException("Task 8: transpose in tiles");
    }

    @Override
    public void multiply(double[] a, double[] b, double[] c, int n, int tile) {
        throw new UnsupportedOperationException("Task 8: multiply in tiles");
    }

    @Override
    public int[] transposeOrder(int n, int tile) {
        throw new UnsupportedOperationException("Task 8: tell the order in which elements are visited");
    }

    @Override
    public int[] multiplyOrder(int n, int tile) {
        throw new UnsupportedOperationException("Task 8: tell the order in which products are added");
    }

    @Override
    public int tile(int cache, int element) {
        throw new UnsupportedOperationException("Task 8: find the largest tile of which three fit");
    }
}
