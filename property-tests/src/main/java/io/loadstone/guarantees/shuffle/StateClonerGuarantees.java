package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.StateCloner;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.random.MersenneTwister;

/// The laws of the seam [StateCloner].
public interface StateClonerGuarantees {

    /// The implementation under judgement.
    default StateCloner cloner() {
        return Run.current().components().component(StateCloner.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements StateClonerGuarantees {}

    @Guarantee(id = StateClonerConcept.UNTEMPER, claim = "prng.mersenne",
            law = "Every word of 32 bits is found again from its tempered form.",
            source = "Matsumoto & Nishimura 1998, doi:10.1145/272991.272995",
            hint = "Take one step of the tempering alone. Which bits does it leave as they are, and what follows for the others?")
    @Deterministic
    default void temperingIsUndone(@ForAll @Size(max = 40) int[] words, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        int[] all = Arrays.copyOf(words, words.length + 3);
        for (int i = words.length; i < all.length; i++)
            all[i] = judge.nextInt();
        int[] outputs = Arrays.stream(all).map(new Twisters()::tempered).toArray();
        StateClonerConcept.SUSPECTS.demand(trial, cloner(), hex(cloner().untemper(outputs.clone())), hex(all),
                () -> "untempered " + hex(outputs));
    }

    private static String hex(int[] words) {
        StringBuilder text = new StringBuilder();
        for (int word : words)
            text.append(text.isEmpty() ? "" : " ").append("%08x".formatted(word));
        return text.toString();
    }

    @Guarantee(id = StateClonerConcept.REBUILD, claim = "prng.mersenne",
            law = "From any 624 successive words, wherever they begin, the next 1,300 are told.",
            source = "Matsumoto & Nishimura 1998, doi:10.1145/272991.272995, section 1.6",
            hint = "624 words make a state: which is the next word that the recurrence makes of them?")
    @Deterministic
    default void sixHundredAndTwentyFourWordsTellTheRest(@ForAll @IntRange(max = 2000) int before,
            @ForAll @IntRange(min = 1, max = 1300) int cut, Trial trial) {
        int seed = (int) Inputs.seed(trial);
        Mt19937.Generator twister = Mt19937Concept.generator(new MersenneTwister(seed));
        twister.next(before);
        Mt19937.Generator clone = cloner().rebuild(twister.next(624));
        int[] told = Arrays.copyOf(clone.next(cut), 1300);
        System.arraycopy(clone.next(1300 - cut), 0, told, cut, 1300 - cut);
        int[] came = twister.next(1300);
        int first = Arrays.mismatch(told, came);
        StateClonerConcept.SUSPECTS.check(trial, cloner(), first < 0,
                () -> "seed %d, after %d words and 624 more: word %d is told to be %08x, and %08x comes".formatted(seed,
                        before, first + 1, told[first], came[first]));
    }

    @Guarantee(id = StateClonerConcept.JAVA, claim = "prng.lcg",
            law = "From two numbers of java.util.Random's nextInt() all that follow are told.",
            source = "Knuth, TAOCP 2, 3.6; the documentation of java.util.Random",
            hint = "How many bits of the state does a number not show? For each choice of them, what would the next number be?")
    @Deterministic
    default void twoNumbersTellTheRest(@ForAll @IntRange(max = 50) int count, Trial trial) {
        long seed = Inputs.seed(trial);
        var random = new Random(seed);
        int first = random.nextInt();
        int second = random.nextInt();
        StateClonerConcept.SUSPECTS.demand(trial, cloner(),
                Arrays.toString(cloner().afterJavaInts(first, second, count)),
                Arrays.toString(random.ints(count).toArray()), () -> "after %d and %d".formatted(first, second));
    }
}
