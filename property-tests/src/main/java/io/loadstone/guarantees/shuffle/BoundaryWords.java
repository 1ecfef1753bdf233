package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Shuffler;
import java.util.stream.LongStream;

/// Finds a shuffle that folds random words into indices without rejecting any.
///
/// `w` words of 32 bits have `2^(32 w)` values; three equally likely outcomes cannot share them, since 3 divides no power of
/// two. So an exact draw of an index below 3 must sometimes draw again. The exact methods reject words at an end of the range
/// or next to a third of it: `RandomGenerator.nextInt(bound)` the greatest 31-bit words, Lemire's multiplication the
/// words whose product ends low, a bit mask all words above the bound. A shuffle of three that takes equally many draws
/// whichever of these comes at whichever place, and for random words too, folds. Sampling could never see it: the
/// bias is below 1e-9.
///
/// A draw of 53 bits or more (`nextDouble`, `nextLong`) is exempt: its bias is below `n / 2^53`, beyond any experiment.
final class BoundaryWords {
    /// The 32-bit words next to each multiple of `2^32 / 12`: next to the ends, halves, thirds and quarters of 31 and 32 bits.
    private static final long[] WORDS = LongStream.range(0, 12)
            .flatMap(k -> LongStream.rangeClosed(-6, 6).map(d -> (k << 32) / 12 + d)).map(word -> word << 32).toArray();
    private static final int PLACES = 4;
    private static final int RANDOM = 64;
    /// So many elements that keys of a sort show by their ranks.
    private static final int SORTED = 32;

    private BoundaryWords() {}

    /// @param folding how the mistake is called here
    static void check(Shuffler shuffler, Trial trial, Mistake folding) {
        long fewest = Long.MAX_VALUE;
        long most = 0;
        int narrowest = 64;
        for (int place = 0; place < PLACES; place++) {
            for (long word : WORDS) {
                EngineRandom.Trace trace = draws(shuffler, word, place, trial, folding);
                fewest = Math.min(fewest, trace.bounded() + trace.raw());
                most = Math.max(most, trace.bounded() + trace.raw());
                narrowest = Math.min(narrowest, trace.narrowest());
            }
        }
        for (int i = 0; i < RANDOM; i++) {
            EngineRandom.Trace trace = draws(shuffler, trial.seed(), 0, trial, folding);
            most = Math.max(most, trace.bounded() + trace.raw());
        }
        boolean folds = narrowest < 53 && fewest == most;
        if (folds)
            trial.diagnose(SortedKeys.isOrderOfKeys(shuffler, SORTED, trial)
                    ? ShuffleMutants.SORT_BY_KEYS.mistake()
                    : folding);
        long draws = most;
        int bits = narrowest;
        trial.check(!folds,
                () -> ("three elements always took %d draws, of %d bits at the narrowest, whatever came out: no word was ever "
                        + "rejected, so three indices share a power of two unequally").formatted(draws, bits));
    }

    /// What a shuffle of three asks for when `word` comes as its draw number `place`.
    private static EngineRandom.Trace draws(Shuffler shuffler, long word, int place, Trial trial, Mistake folding) {
        long[] script = new long[place + 1];
        for (int i = 0; i < place; i++)
            script[i] = trial.seed();
        script[place] = word;
        var random = new EngineRandom(new EngineRandom.Words(script, trial.seed()));
        try {
            ShuffleLaws.shuffled(shuffler, 3, random);
        } catch (RuntimeException e) {
            if (random.trace().narrowest() >= 53)
                throw e;
            trial.diagnose(folding);
            trial.check(false, () -> "when the random word 0x%08x came, it threw %s".formatted(word >>> 32, e));
        }
        return random.trace();
    }
}
