package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Loops over tiles around the loops within a tile. In the product, a tile of `a` stays while it meets a row of tiles of `b`.
@Reference
public final class Blocks implements Tiled {

    private interface Element {
        void at(int i, int j);
    }

    private interface Product {
        void at(int i, int j, int k);
    }

    private static void elements(int n, int tile, Element visit) {
        for (int ii = 0; ii < n; ii += tile)
            for (int jj = 0; jj < n; jj += tile)
                for (int i = ii; i < Math.min(ii + tile, n); i++)
                    for (int j = jj; j < Math.min(jj + tile, n); j++)
                        visit.at(i, j);
    }

    private static void products(int n, int tile, Product visit) {
        for (int ii = 0; ii < n; ii += tile)
            for (int kk = 0; kk < n; kk += tile)
                for (int jj = 0; jj < n; jj += tile)
                    for (int i = ii; i < Math.min(ii + tile, n); i++)
                        for (int k = kk; k < Math.min(kk + tile, n); k++)
                            for (int j = jj; j < Math.min(jj + tile, n); j++)
                                visit.at(i, j, k);
    }

    @Override
    public void transpose(int[] in, int[] out, int n, int tile) {
        elements(n, tile, (i, j) -> out[j * n + i] = in[i * n + j]);
    }

    @Override
    public void multiply(double[] a, double[] b, double[] c, int n, int tile) {
        Arrays.fill(c, 0, n * n, 0);
        products(n, tile, (i, j, k) -> c[i * n + j] += a[i * n + k] * b[k * n + j]);
    }

    @Override
    public int[] transposeOrder(int n, int tile) {
        var order = new int[n * n];
        int[] visited = {0};
        elements(n, tile, (i, j) -> order[visited[0]++] = i * n + j);
        return order;
    }

    @Override
    public int[] multiplyOrder(int n, int tile) {
        var order = new int[n * n * n];
        int[] visited = {0};
        products(n, tile, (i, j, k) -> order[visited[0]++] = (i * n + j) * n + k);
        return order;
    }

    @Override
    public int tile(int cache, int element) {
        int side = 1;
        while (3L * (side + 1) * (side + 1) * element <= cache)
            side++;
        return side;
    }
}
