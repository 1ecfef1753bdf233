package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Mt19937;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.random.MersenneTwister;

/// The laws of the seam [Mt19937]. What must come out is what its authors published and what GNU libstdc++ computes; for other seeds
/// [Twisters], which gives those answers too, and for keys Apache Commons Math.
public interface Mt19937Guarantees {

    /// The implementation under judgement.
    default Mt19937 twister() {
        return Run.current().components().component(Mt19937.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements Mt19937Guarantees {}

    @Guarantee(id = Mt19937Concept.KNOWN, claim = "prng.mersenne",
            law = "From the seed 5489 the first word is 3499211612 and the 10,000th 4123659995; from the key {0x123, 0x234, 0x345, 0x456} the first five are 1067595299, 955945823, 477289528, 4107218783, 4228976476; from the seed 2^32 - 1 the 1,000th is 2673539693.",
            source = "mt19937ar.out (Matsumoto & Nishimura 2002); C++ standard, [rand.predef]; std::mt19937 of GNU libstdc++ for the last one",
            hint = "Look at the first word that is wrong: the first of all, or the first after a block of 624 - 397 = 227, or of 624?")
    @Once
    default void theAuthorsAnswersComeOut(Trial trial) {
        int[] words = twister().seeded(5489).next(10_000);
        demand(trial, words[0], 3499211612L, "the first word from the seed 5489");
        demand(trial, words[9999], 4123659995L, "the 10,000th word from the seed 5489");
        demand(trial, twister().seeded(-1).next(1000)[999], 2673539693L, "the 1,000th word from the seed 2^32 - 1");
        int[] fromKey = twister().seeded(new int[]{0x123, 0x234, 0x345, 0x456}).next(5);
        long[] known = {1067595299L, 955945823L, 477289528L, 4107218783L, 4228976476L};
        for (int i = 0; i < known.length; i++)
            demand(trial, fromKey[i], known[i], "word %d from the key {0x123, 0x234, 0x345, 0x456}".formatted(i + 1));
    }

    private void demand(Trial trial, int seen, long expected, String what) {
        Mt19937Concept.SUSPECTS.demand(trial, twister(), Integer.toUnsignedLong(seen), expected, () -> what);
    }

    private void demand(Trial trial, int[] seen, int[] expected, String what) {
        int first = Arrays.mismatch(seen, expected);
        Mt19937Concept.SUSPECTS.check(trial, twister(), first < 0,
                () -> first >= Math.min(seen.length, expected.length)
                        ? "%s: %d words instead of %d".formatted(what, seen.length, expected.length)
                        : "%s: word %d is %d instead of %d".formatted(what, first + 1,
                                Integer.toUnsignedLong(seen[first]), Integer.toUnsignedLong(expected[first])));
    }

    @Guarantee(id = Mt19937Concept.SEED, claim = "prng.mersenne",
            law = "From every seed, also from one whose highest bit is set, come the words of the definition, over more than two blocks.",
            source = "Matsumoto & Nishimura 1998, doi:10.1145/272991.272995; mt19937ar.c",
            hint = "Is it the filling, the recurrence or the tempering? Which word is the first that is wrong?")
    @Deterministic
    default void everySeedGivesItsWords(@ForAll @IntRange(max = 1400) int count, Trial trial) {
        int seed = (int) Inputs.seed(trial);
        demand(trial, twister().seeded(seed).next(count),
                new Twisters().seeded(seed).next(count), "seed " + seed);
    }

    @Guarantee(id = Mt19937Concept.KEY, claim = "prng.mersenne",
            law = "From every key come the words that Apache Commons Math gives, also from one that is longer than the state.",
            source = "mt19937ar.c (Matsumoto & Nishimura 2002)",
            hint = "Where does the index go round, in the state and in the key?")
    @Deterministic
    default void everyKeyGivesItsWords(@ForAll @Size(min = 1, max = 5) int[] first,
            @ForAll @IntRange(max = 1300) int more, Trial trial) {
        int[] key = Arrays.copyOf(first, first.length + more);
        RandomGenerator judge = trial.judgesRandom();
        for (int i = first.length; i < key.length; i++)
            key[i] = judge.nextInt();
        demand(trial, twister().seeded(key.clone()).next(630),
                Mt19937Concept.generator(new MersenneTwister(key)).next(630), "a key of " + key.length + " words");
    }

    @Guarantee(id = Mt19937Concept.CUTS, claim = "prng.mersenne",
            law = "The sequence does not depend on how many words a call asks for, nor on another generator from which words are drawn in between.",
            source = "the seam's contract",
            hint = "What does a generator remember from one call to the next, and where?")
    @Deterministic
    default void callsAndOtherGeneratorsMakeNoDifference(@ForAll @Size(min = 1, max = 8) int[] cuts, Trial trial) {
        int seed = (int) Inputs.seed(trial);
        Mt19937.Generator generator = twister().seeded(seed);
        Mt19937.Generator other = twister().seeded(new int[]{seed, 1});
        Mt19937.Generator right = new Twisters().seeded(seed);
        Mt19937.Generator otherRight = Mt19937Concept.generator(new MersenneTwister(new int[]{seed, 1}));
        Mt19937.Generator third = twister().seeded(seed + 1);
        Mt19937.Generator thirdRight = new Twisters().seeded(seed + 1);
        for (int cut : cuts) {
            int count = Math.floorMod(cut, 300);
            demand(trial, generator.next(count), right.next(count), "seed " + seed + ", a call for " + count);
            demand(trial, third.next(3), thirdRight.next(3), "another generator, seed " + (seed + 1));
            demand(trial, other.next(5), otherRight.next(5), "another generator, from a key");
        }
    }
}
