package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Tells a sort by random keys from a shuffle, though both may make `n` draws.
///
/// A sort sees its keys only through their order: make every drawn number 32 times smaller and the outcome stays the same. A
/// shuffle that turns draws into indices gives another order. An algorithm that learns of its draws only by comparing them needs
/// `log2 n!` comparisons to tell `n!` orders apart, so it is not linear.
final class SortedKeys {
    private static final int LARGEST = 64;

    private SortedKeys() {}

    /// Whether the shuffled order stays the same, three times out of three, when all draws shrink alike.
    static boolean isOrderOfKeys(Shuffler shuffler, int n, Trial trial) {
        int size = Math.min(n, LARGEST);
        for (int i = 0; i < 3; i++) {
            long seed = trial.seed();
            RandomGenerator judges = trial.judgesRandom();
            long[] words = judges.longs(3L * size + 64, 0, Long.MAX_VALUE).toArray();
            long[] shrunk = Arrays.stream(words).map(word -> word >> 5).toArray();
            var random = new EngineRandom(new EngineRandom.Words(words, seed));
            int[] order = ShuffleLaws.shuffled(shuffler, size, random);
            if (random.trace().bounded() + random.trace().raw() < size - 1)
                return false; // too few keys to sort by
            int[] again = ShuffleLaws.shuffled(shuffler, size, new EngineRandom(new EngineRandom.Words(shrunk, seed)));
            if (!Arrays.equals(order, again) || Arrays.equals(order, Orders.sorted(size)))
                return false;
        }
        return true;
    }
}
