package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.GeneratorWitness;
import java.util.Arrays;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [GeneratorWitness].
public interface GeneratorWitnessGuarantees {

    /// The implementation under judgement.
    default GeneratorWitness witness() {
        return Run.current().components().component(GeneratorWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements GeneratorWitnessGuarantees {}

    @Guarantee(id = GeneratorWitnessConcept.CARDS, claim = "shuffle.fy-uniform",
            law = "It is the least n with n! > 2^s: 17 for the 48 bits of java.util.Random, 21 for 64, 2081 for the state of the Mersenne Twister.",
            source = "Knuth, TAOCP 2, 3.4.2; a map from seeds to orders reaches at most as many orders as there are seeds",
            hint = "How many orders has a deck of 16, of 17, and how many seeds are there?")
    @Deterministic
    default void soManyCardsAreTooMany(@ForAll @IntRange(min = 1, max = 20_000) int stateBits, @ForAll boolean usual,
            Trial trial) {
        int bits = usual ? new int[]{48, 64, 128, 256, 19_937}[stateBits % 5] : stateBits;
        GeneratorWitnessConcept.SUSPECTS.demand(trial, witness(), witness().tooManyCards(bits),
                GeneratorWitnessConcept.counted(bits), () -> "cards that are too many for a seed of " + bits + " bits");
    }

    @Guarantee(id = GeneratorWitnessConcept.DECK, claim = "shuffle.fy-uniform",
            law = "No seed makes java.util.Random deal the deck handed in: of all 2^48 none is left out.",
            source = "the documentation of java.util.Random and of java.util.Collections.shuffle; Knuth, TAOCP 2, 3.2.1.1 (low bits)",
            hint = "How many decks of 52 are there for each seed? What does that say of a deck that you take from elsewhere?")
    @Once
    default void noSeedDealsThisDeck(Trial trial) {
        int[] deck = witness().neverDealt();
        boolean cards = deck.length == DealtDecks.CARDS && Orders.isPermutation(deck);
        GeneratorWitnessConcept.SUSPECTS.check(trial, witness(), cards,
                () -> "not the cards 0 to 51 in some order: " + Arrays.toString(deck));
        OptionalLong seed = DealtDecks.seed(deck);
        GeneratorWitnessConcept.SUSPECTS.check(trial, witness(), seed.isEmpty(),
                () -> "the seed %d deals %s".formatted(seed.orElseThrow(), Arrays.toString(deck)));
    }

    @Guarantee(id = GeneratorWitnessConcept.PASSES, claim = "prng.tests",
            law = "The words handed in have a period of at most 16, and p >= 0.05 in the tests of ones and of inversions in pairs and in triples.",
            source = "L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777: no list of tests is complete",
            hint = "What do these tests look at, and what do they not look at?")
    @Once
    default void theyPassAndRepeatThemselves(Trial trial) {
        int[] words = witness().passesAndRepeats();
        trial.require(words.length >= 128 && words.length <= 4096, () -> "128 to 4096 words, not " + words.length);
        GeneratorWitnessConcept.SUSPECTS.check(trial, witness(), period(words) <= 16,
                () -> "the period is %d words".formatted(period(words)));
        var battery = new Batteries();
        demand(trial, "ones", battery.pValue(battery.monobit(words)));
        demand(trial, "inversions-of-pairs", battery.pValue(battery.orders(words, 2)));
        demand(trial, "inversions-of-triples", battery.pValue(battery.orders(words, 3)));
    }

    private void demand(Trial trial, String test, double p) {
        trial.metric(test, Metric.exact(p, "p"));
        GeneratorWitnessConcept.SUSPECTS.check(trial, witness(), p >= 0.05,
                () -> "the test of %s sees it: p = %.3g".formatted(test.replace('-', ' '), p));
    }

    private static int period(int[] words) {
        for (int period = 1;; period++)
            if (Arrays.equals(words, 0, words.length - period, words, period, words.length))
                return period;
    }
}
