package io.loadstone.guarantees.stream;

import java.util.function.IntToDoubleFunction;

/// The exact law of the pairs in a reservoir in which item `t` enters with probability `p(t)` and takes a slot chosen uniformly: what a
/// reservoir with a wrong `p` does to a stream too long to list its sets.
///
/// Item `b > k` enters with `p(b)` and spares `a` with `1 - 1/k`; item `t` spares one of them with `1 - p(t)/k`, both with `1 - 2 p(t)/k`.
///
/// @param k slots, at least 2
/// @param enters `p(t)` for `t > k`; the first `k` items are stored
record SlotLaw(int k, IntToDoubleFunction enters) {

    /// Probability that two items are both in the reservoir at the end, divided by the number of pairs in a sample: the law of a random
    /// pair of a random sample.
    ///
    /// @return by number of the pair (see [Subsets#pair])
    double[] pairs(int n) {
        double[] law = new double[n * (n - 1) / 2];
        for (int b = 2; b <= n; b++)
            for (int a = 1; a < b; a++)
                law[Subsets.pair(a - 1, b - 1)] = both(a, b, n) / (k * (k - 1) / 2.0);
        return law;
    }

    private double both(int a, int b, int n) {
        double p = a <= k ? 1 : enters.applyAsDouble(a);
        for (int t = Math.max(a, k) + 1; t < b; t++)
            p *= 1 - enters.applyAsDouble(t) / k;
        if (b > k)
            p *= enters.applyAsDouble(b) * (1 - 1.0 / k);
        for (int t = Math.max(b, k) + 1; t <= n; t++)
            p *= 1 - 2 * enters.applyAsDouble(t) / k;
        return p;
    }
}
