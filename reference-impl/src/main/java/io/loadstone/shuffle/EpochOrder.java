package io.loadstone.shuffle;

/// The order of each epoch, as a function of seed and epoch: four policies.
///
/// What a policy is a function of is all that it may use, so that an epoch can be repeated and resumed. Seeds and epochs that differ
/// give orders that show no relation: neither neighbours, nor those with the same sum.
///
/// Source: Safran & Shamir 2020 (random reshuffling, single shuffling); Rajput, Lee & Papailiopoulos 2022 (flip-flop);
/// Lu, Guo & De Sa 2022 (balanced orders).
public interface EpochOrder {

    /// Random reshuffling: a fresh uniform order each epoch.
    ///
    /// @param n samples, from 0
    /// @param epoch from 0
    /// @return a permutation of `0 .. n-1`
    int[] reshuffled(int n, long seed, int epoch);

    /// Shuffle once: a uniform order, the same in each epoch.
    int[] once(int n, long seed, int epoch);

    /// Flip-flop: a fresh uniform order in each even epoch; the odd epoch after it runs through the same order backwards.
    int[] flipFlop(int n, long seed, int epoch);

    /// A balanced order of samples with known values: the sum of the first `m` deviations from the mean stays, for every `m`, between
    /// `-max |v_i - mean|` and `max |v_i - mean|`. (For vectors the bound holds with a factor: Steinitz 1913.)
    ///
    /// @param values finite
    /// @return a permutation of `0 .. n-1`
    int[] balanced(double[] values);
}
