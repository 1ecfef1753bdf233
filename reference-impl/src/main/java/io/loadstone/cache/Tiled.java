package io.loadstone.cache;

/// Two loops over matrices, cut into tiles so that what is in the cache is used again before it leaves.
///
/// Matrices are `n` by `n`, row after row. With tiles of `b` by `b` numbers of which three fit into a cache of `M` numbers (`3 b^2 <= M`),
/// a product brings in about `2 n^3 / (b B)` lines of `B` numbers instead of `n^3` or `n^3 / B`, and a transpose `2 n^2 / B` instead of
/// `n^2`. The last tile of a row or column may be smaller.
///
/// Source: Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981; Hong & Kung 1981, doi:10.1145/800076.802486; Frigo et al. 1999,
/// doi:10.1109/SFFCS.1999.814600.
public interface Tiled {

    /// `out[j][i] = in[i][j]`.
    ///
    /// @param tile side of a tile, at least 1
    void transpose(int[] in, int[] out, int n, int tile);

    /// `c = a * b`; what `c` held before does not matter.
    void multiply(double[] a, double[] b, double[] c, int n, int tile);

    /// The order in which [#transpose] visits the elements: each index `i * n + j` of the source, once.
    int[] transposeOrder(int n, int tile);

    /// The order in which [#multiply] adds the products `a[i][k] * b[k][j]` to `c[i][j]`: each number `(i * n + j) * n + k`, once. `n` is at
    /// most 1024.
    int[] multiplyOrder(int n, int tile);

    /// The side of the largest tile of which three fit.
    ///
    /// @param cache its size, in bytes
    /// @param element bytes of a number
    /// @return at least 1
    int tile(int cache, int element);
}
