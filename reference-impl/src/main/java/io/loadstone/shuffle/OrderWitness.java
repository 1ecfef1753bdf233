package io.loadstone.shuffle;

/// Counterexamples to two beliefs about the order of training, in numbers that a machine can check. Both are about incremental gradient steps on
/// the quadratics `(x - a_i)^2 / 2`: see [OrderError].
public interface OrderWitness {

    /// Against 'the best strategy is a true random shuffle each epoch': orders with at most a tenth of the error that random reshuffling has in
    /// expectation, for 256 samples in two clusters, the start at 1, and the constant step `ln(K n) / (K n)`.
    ///
    /// @param targets `a_i`, half of them -1 and half of them 1, in any order
    /// @param epochs `K`
    /// @return a permutation of `0 .. n-1` for each epoch
    int[][] betterThanRandom(double[] targets, int epochs);

    /// Against 'shuffling is essential for convergence': step sizes with which the *sorted* order, the same in each epoch and never shuffled,
    /// converges, whatever the targets: after `k` epochs, for each `k >= 10`, the error `|x - mean|` is at most `(max a - min a) / k`.
    ///
    /// @return step sizes of the `n * epochs` steps, each in (0, 1], none greater than the one before
    double[] stepsWithoutShuffling(int n, int epochs);
}
