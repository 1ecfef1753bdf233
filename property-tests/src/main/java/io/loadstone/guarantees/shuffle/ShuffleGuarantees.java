package io.loadstone.guarantees.shuffle;

import static io.loadstone.guarantees.shuffle.ShuffleLaws.shuffled;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [Shuffler]. A lab's test class implements this interface and returns the student's shuffler.
public interface ShuffleGuarantees {

    /// Cards in the large deck.
    int LARGE_DECK = 52;

    /// Elements in the huge deck: more than 16 bits count.
    int HUGE_DECK = 70_000;

    /// The shuffler under judgement.
    default Shuffler shuffler() {
        return Run.current().components().component(Shuffler.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ShuffleGuarantees {}

    @Guarantee(id = "shuffle.permutation", claim = "shuffle.fy-uniform",
            law = "After the shuffle the array holds the same elements, each as often as before; also when it is empty or elements repeat.",
            source = "Knuth, TAOCP 2, 3.4.2",
            hint = "Follow one element through one swap: where is it before, where after?")
    @Deterministic
    default void keepsEveryElement(@ForAll @Size(max = 40) int[] order, Trial trial) {
        int[] after = order.clone();
        shuffler().shuffle(after, trial.random());
        boolean kept = LostElements.none(order, after);
        if (!kept)
            trial.diagnose(LostElements.mistake(order, after, shuffler(), trial.random()));
        trial.check(kept, () -> "%s became %s".formatted(Arrays.toString(order), Arrays.toString(after)));
    }

    @Guarantee(id = "shuffle.exact-law", claim = "shuffle.fy-uniform",
            law = "For n distinct elements each of the n! orders has probability exactly 1/n!.",
            source = "Durstenfeld 1964, doi:10.1145/364520.364540; Knuth, TAOCP 2, 3.4.2",
            hint = "Multiply the numbers of outcomes of your draws. Is the product a multiple of n!, and does each order get the same share?")
    @Deterministic
    default void everyOrderHasExactlyTheSameProbability(@ForAll @IntRange(max = 6) int n, Trial trial) {
        switch (ShuffleLaws.of(shuffler(), n)) {
            case ExactLaw.Known<Integer> law -> {
                trial.exact();
                boolean fair = law.distanceToUniform(Orders.count(n)).doubleValue() == 0;
                if (!fair)
                    ShuffleReports.exact(trial, shuffler(), n, law);
                trial.check(fair, () -> ShuffleReports.unfair(n, law));
            }
            case ExactLaw.NotEnumerable<Integer>(String draw) ->
                sampled(n, trial, "sampled instead of walked: " + draw + " cannot be enumerated");
            case ExactLaw.TooLarge<Integer>(long limit) ->
                sampled(n, trial, "sampled instead of walked: more than " + limit + " sequences of draws");
            case ExactLaw.Unrepeatable<Integer> _ -> {
                trial.diagnose(ShuffleMutants.OWN_GENERATOR.mistake());
                trial.check(false,
                        () -> "n = %d: given the same draws again, it did something else; it has another source of randomness or a memory"
                                .formatted(n));
            }
        }
    }

    private void sampled(int n, Trial trial, String remark) {
        trial.remark(remark);
        if (3 <= n && n <= 5)
            while (Sampling.goesOn(trial, smallDeck(n, trial).observations(), 3000, 50_000))
                observeSmallDecks(n, 100, trial);
    }

    @Guarantee(id = "shuffle.small-decks", claim = "shuffle.fy-uniform",
            law = "Shuffles of 3, 4 or 5 distinct elements give each of the n! orders with probability 1/n!, independently of earlier shuffles.",
            source = "Knuth, TAOCP 2, 3.4.2; Ville 1939",
            hint = "Which order comes out too often? Which choices lead to it?")
    @Statistical
    default void ordersOfSmallDecksComeOutEquallyOften(@ForAll @IntRange(min = 3, max = 5) int n, Trial trial) {
        observeSmallDecks(n, 100, trial);
        trial.effect(() -> ShuffleReports.mostDeviating(smallDeck(3, trial), 3));
        trial.chart(() -> ShuffleReports.orders(smallDeck(3, trial)));
    }

    private static UniformCells smallDeck(int n, Trial trial) {
        trial.known(mistakes());
        return trial.process(n, () -> new UniformCells(Orders.count(n), ShuffleLaws.alternatives(n)));
    }

    private void observeSmallDecks(int n, int decks, Trial trial) {
        UniformCells orders = smallDeck(n, trial);
        for (int i = 0; i < decks; i++) {
            int[] deck = shuffled(shuffler(), n, trial.random());
            trial.require(Orders.isPermutation(deck), () -> "0.." + (n - 1) + " became " + Arrays.toString(deck));
            orders.observe(Orders.rank(deck));
        }
    }

    @Guarantee(id = "shuffle.large-deck", claim = "shuffle.fy-uniform",
            law = "A deck of 52: each card is equally likely at each position, whatever lies before it, and any three cards lie in any relative order.",
            source = "Knuth, TAOCP 2, 3.4.2; Ville 1939",
            hint = "Small decks may be fair and large ones not. What in your loop depends on the size?")
    @Once
    default void aLargeDeckShowsNoPreference(Trial trial) {
        trial.known(List.of(ShuffleMutants.CAPPED_RANGE.mistake()));
        UniformPermutation deck = trial.process(LARGE_DECK,
                () -> new UniformPermutation(LARGE_DECK, ShuffleLaws.largeAlternatives(LARGE_DECK)));
        trial.effect(() -> ShuffleReports.mostDeviating(deck, LARGE_DECK));
        trial.chart(() -> ShuffleReports.positions(deck, LARGE_DECK));
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, deck.observations(), 3000, 100_000)) {
            for (int i = 0; i < 25; i++) {
                int[] cards = shuffled(shuffler(), LARGE_DECK, trial.random());
                trial.require(Orders.isPermutation(cards), () -> "0..51 became " + Arrays.toString(cards));
                deck.observe(cards, judges);
            }
        }
        if (trial.refuted())
            ShuffleLaws.mistake(shuffler()).ifPresent(trial::diagnose); // small decks tell the mistakes apart
    }

    @Guarantee(id = "shuffle.boundary-words", claim = "shuffle.fy-uniform",
            law = "An index below 3 is not folded out of a fixed number of 32-bit words: 2^32 is no multiple of 3, so an exact draw rejects some words.",
            source = "Lemire 2019, doi:10.1145/3230636",
            hint = "Take the words one by one, from the smallest to the largest: which index gets one word more than the others?")
    @Once
    default void noIndexIsFoldedOutOfAWord(Trial trial) {
        BoundaryWords.check(shuffler(), trial, ShuffleMutants.MODULO_BIAS.mistake());
    }

    @Guarantee(id = "shuffle.enough-sequences", claim = "shuffle.fy-uniform",
            law = "n! divides the number of equally likely sequences of draws, for decks of any size: otherwise the orders cannot have equal shares.",
            source = "Knuth, TAOCP 2, 3.4.2",
            hint = "Write down the bounds of your draws for a very large deck. Which of them are not what they are for a small one?")
    @Deterministic
    default void theOrdersCanShareTheSequencesOfDraws(@ForAll @IntRange(min = 2, max = 2000) int n, Trial trial) {
        sharesSequences(n, trial);
    }

    private void sharesSequences(int n, Trial trial) {
        var bounds = DrawSequences.bounds(shuffler(), n, trial);
        if (bounds.isEmpty())
            trial.remark("some draws cannot be counted, so there is nothing to divide");
        int prime = bounds.map(known -> DrawSequences.missingPrime(n, known)).orElse(0);
        if (prime > 0)
            trial.diagnose(ShuffleLaws.mistake(shuffler()).orElseGet(() -> DrawSequences.cut(shuffler(), trial)));
        trial.check(prime == 0,
                () -> "%,d elements, %,d draws: the prime %d divides %,d! more often than the product of their bounds"
                        .formatted(n, bounds.orElseThrow().length, prime, n));
    }

    @Guarantee(id = "shuffle.huge-deck", claim = "shuffle.fy-uniform",
            law = "With 70,000 elements, more than 16 bits can count, none is lost, n! still divides the number of sequences of draws, and the first and the last position get an element from each eighth of the array equally often.",
            source = "Knuth, TAOCP 2, 3.4.2",
            hint = "Which type holds your index, and how far does it count?")
    @Once
    default void aHugeDeckIsNoException(Trial trial) {
        sharesSequences(HUGE_DECK, trial);
        var ends = new HugeDeckEnds(HUGE_DECK, trial);
        while (trial.open() && ends.decks() < 2000)
            ends.observe(shuffled(shuffler(), HUGE_DECK, trial.random()));
        if (trial.refuted())
            ShuffleLaws.mistake(shuffler()).or(ends::mistake).ifPresent(trial::diagnose);
    }

    @Guarantee(id = "shuffle.linear", claim = "shuffle.fy-linear",
            law = "n elements take at most 3 n + 64 draws, and the draws do more than rank keys for a sort (which needs log2 n! comparisons).",
            source = "Durstenfeld 1964, doi:10.1145/364520.364540",
            hint = "How many random numbers does one element cost, on average, when the array is ten times as long?")
    @Deterministic
    default void takesLinearlyManyDraws(@ForAll @IntRange(min = 2, max = 2000) int n, Trial trial) {
        EngineRandom random = trial.random();
        shuffled(shuffler(), n, random);
        long draws = random.trace().bounded() + random.trace().raw();
        long bound = 3L * n + 64;
        if (draws > bound && ShuffleLaws.of(shuffler(), 3) instanceof ExactLaw.NotEnumerable<Integer>)
            trial.diagnose(ShuffleMutants.DRAW_UNTIL_UNUSED.mistake());
        trial.check(draws <= bound,
                () -> "%d elements took %d draws, more than 3 n + 64 = %d".formatted(n, draws, bound));
        boolean sorts = n >= 16 && SortedKeys.isOrderOfKeys(shuffler(), n, trial);
        if (sorts)
            trial.diagnose(ShuffleMutants.SORT_BY_KEYS.mistake());
        trial.check(!sorts,
                () -> "%d elements: only the ranking of the drawn numbers matters, so they are keys of a sort"
                        .formatted(n));
    }

    @Guarantee(id = "shuffle.in-place", claim = "shuffle.knuth",
            law = "The shuffle needs O(1) extra memory: a call on 10,000 elements allocates less than 4 KiB.",
            source = "Durstenfeld 1964, doi:10.1145/364520.364540",
            hint = "Does a call make arrays, lists or boxed numbers that grow with n?")
    @Once
    default void needsNoSecondArray(Trial trial) {
        int n = 10_000;
        long bytes = AllocatedBytes.leastOf(20, shuffler(), n, trial);
        trial.metric("bytes", Metric.exact((double) bytes, "bytes/call"));
        if (bytes >= 4096)
            trial.diagnose((bytes < 12L * n ? ShuffleMutants.COPIES : ShuffleMutants.BOXES).mistake());
        trial.effect(() -> new Evidence.Effect("allocated by a call on 10,000 elements",
                Metric.exact((double) bytes, "bytes")));
        trial.check(bytes < 4096, () -> "a call on 10,000 elements allocated %,d bytes".formatted(bytes));
    }

    @Guarantee(id = "shuffle.repeatable", claim = "shuffle.fy-uniform",
            law = "The result is a function of the array and the generator: equal generators give equal orders, whatever was shuffled in between.",
            source = "the seam's contract",
            hint = "Is there any random number, or anything kept from the last call, that does not come from the parameter?")
    @Deterministic
    default void dependsOnTheGeneratorAlone(@ForAll @IntRange(min = 5, max = 60) int n, Trial trial) {
        var script = new EngineRandom.Seeded(trial.seed());
        int[] first = shuffled(shuffler(), n, new EngineRandom(script));
        shuffled(shuffler(), n + 1, trial.random());
        int[] again = shuffled(shuffler(), n, new EngineRandom(script));
        if (!Arrays.equals(first, again))
            trial.diagnose(ShuffleMutants.OWN_GENERATOR.mistake());
        trial.check(Arrays.equals(first, again),
                () -> "the same generator gave %s, then %s".formatted(Arrays.toString(first), Arrays.toString(again)));
    }

    private static List<Mistake> mistakes() {
        return ShuffleMutants.all().stream().map(Mutant::mistake).toList();
    }
}
