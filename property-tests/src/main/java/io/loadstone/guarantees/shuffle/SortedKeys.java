package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;

/// Tells a sort by random keys from a shuffle, though both may make `n` draws.
///
/// A sort sees its keys only through their order: make every drawn number 32 times smaller and the outcome stays the same. A
/// shuffle that turns draws into indices gives another order. An algorithm that learns of its draws only by comparing them needs
/// `log2 n!` comparisons to tell `n!` orders apart, so it is not linear.
final class SortedKeys {
    private static final int LARGEST = 64;

    private SortedKeys() {}

    /// Whether, three times out of three, the order stays the same when all draws shrink alike, and changes when they are drawn anew.
    static boolean isOrderOfKeys(Shuffler shuffler, int n, Trial trial) {
        int size = Math.min(n, LARGEST);
        int[] before = {};
        for (int i = 0; i < 3; i++) {
            long seed = trial.seed();
            long[] words = trial.judgesRandom().longs(3L * size + 64, 0, Long.MAX_VALUE).toArray();
            long[] shrunk = Arrays.stream(words).map(word -> word >> 5).toArray();
            int[] order = ShuffleLaws.shuffled(shuffler, size, new EngineRandom(new EngineRandom.Words(words, seed)));
            int[] again = ShuffleLaws.shuffled(shuffler, size, new EngineRandom(new EngineRandom.Words(shrunk, seed)));
            if (!Arrays.equals(order, again) || Arrays.equals(order, before))
                return false;
            before = order;
        }
        return true;
    }
}
