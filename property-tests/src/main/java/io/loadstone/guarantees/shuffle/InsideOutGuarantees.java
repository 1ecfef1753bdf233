package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.InsideOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;

/// The laws of the seam [InsideOut].
public interface InsideOutGuarantees {

    /// Items of the small deck that is sampled where its law cannot be walked.
    int SMALL_DECK = 4;

    /// Items of the large deck.
    int LARGE_DECK = 52;

    /// The implementation under judgement.
    default InsideOut insideOut() {
        return Run.current().components().component(InsideOut.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements InsideOutGuarantees {}

    @Guarantee(id = InsideOutConcept.KEEPS, claim = "shuffle.knuth",
            law = "At any moment the order holds the items so far, each as often as it came.",
            source = "Knuth, TAOCP 2, 3.4.2",
            hint = "Follow the item that lies where the newcomer goes.")
    @Deterministic
    default void holdsEveryItem(@ForAll @Size(max = 30) int[] items, @ForAll @IntRange(max = 30) int cut, Trial trial) {
        var deck = insideOut().open(trial.random());
        int first = Math.min(cut, items.length);
        deck.add(Arrays.copyOfRange(items, 0, first));
        holds(Arrays.copyOf(items, first), deck.order(), trial);
        deck.add(Arrays.copyOfRange(items, first, items.length));
        holds(items, deck.order(), trial);
    }

    private void holds(int[] items, int[] order, Trial trial) {
        boolean kept = LostElements.none(items, order);
        if (!kept) {
            var deck = insideOut().open(trial.random());
            deck.add(1, 2, 3, 4, 5, 6, 7, 8);
            boolean lost = !LostElements.none(new int[]{1, 2, 3, 4, 5, 6, 7, 8}, deck.order());
            deck.add(9);
            boolean late = deck.order().length == 9;
            named(lost ? "overwrites-the-place" : late ? "deck-of-different-items" : "first-call-only", trial);
        }
        trial.check(kept,
                () -> "%s came, and the order is %s".formatted(Arrays.toString(items), Arrays.toString(order)));
    }

    private static void named(String mutant, Trial trial) {
        trial.diagnose(mistake(mutant));
    }

    private static Mistake mistake(String mutant) {
        return InsideOutConcept.MUTANTS.stream().filter(known -> known.name().equals(mutant)).map(Mutant::mistake)
                .findFirst()
                .orElseThrow();
    }

    @Guarantee(id = InsideOutConcept.EXACT, claim = "shuffle.knuth",
            law = "After n items each of their n! orders has probability exactly 1/n!, for every n on the way.",
            source = "Knuth, TAOCP 2, 3.4.2",
            hint = "How many places can the newcomer take, and does each order of the others come with each of them?")
    @Deterministic
    default void everyOrderHasExactlyTheSameProbability(@ForAll @IntRange(max = 6) int n, Trial trial) {
        switch (law(insideOut(), n)) {
            case ExactLaw.Known<Integer> law -> {
                trial.exact();
                boolean fair = isFair(law, n);
                if (!fair)
                    mistake().ifPresent(trial::diagnose);
                trial.check(fair, () -> law.probability().containsKey(BufferLaws.NO_ORDER)
                        ? "n = %d: items are lost".formatted(n)
                        : ShuffleReports.unfair(n, law));
            }
            case ExactLaw.NotEnumerable<Integer>(String draw) ->
                sampled(n, trial, "sampled instead of walked: " + draw + " cannot be enumerated");
            case ExactLaw.TooLarge<Integer>(long limit) ->
                sampled(n, trial, "sampled instead of walked: more than " + limit + " sequences of draws");
            case ExactLaw.Unrepeatable<Integer> _ -> {
                named("deck-own-generator", trial);
                trial.check(false, () -> "n = %d: given the same draws again, it did something else".formatted(n));
            }
        }
    }

    private static ExactLaw<Integer> law(InsideOut insideOut, int n) {
        return ExactLaw.of(50_000, random -> BufferLaws.number(dealt(insideOut, n, random), n));
    }

    /// The first half comes in one call, and the order is asked for on the way.
    private static int[] dealt(InsideOut insideOut, int n, EngineRandom random) {
        var deck = insideOut.open(random);
        deck.add(Streams.items(0, n / 2));
        for (int i = n / 2; i < n; i++) {
            deck.order();
            deck.add(Streams.item(i));
        }
        return Streams.places(deck.order(), n);
    }

    private static boolean isFair(ExactLaw.Known<Integer> law, int n) {
        return !law.probability().containsKey(BufferLaws.NO_ORDER)
                && law.distanceToUniform(Orders.count(n)).equals(BigFraction.ZERO);
    }

    private Optional<Mistake> mistake() {
        ExactLaw<Integer> three = law(insideOut(), 3);
        ExactLaw<Integer> four = law(insideOut(), 4);
        if (!(three instanceof ExactLaw.Known<Integer> _) || !(four instanceof ExactLaw.Known<Integer> _))
            return Optional.empty();
        var alike = InsideOutConcept.MUTANTS
                .stream().filter(mutant -> mutant.refutedBy().contains(InsideOutConcept.EXACT)
                        && mutant.forms().stream().anyMatch(form -> law(form.get(), 3).equals(three)
                                && law(form.get(), 4).equals(four)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst().mistake()) : Optional.empty();
    }

    private void sampled(int n, Trial trial, String remark) {
        trial.remark(remark);
        if (n != SMALL_DECK)
            return;
        trial.known(InsideOutConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        UniformCells orders = trial.process(n, () -> new UniformCells(Orders.count(SMALL_DECK), smallAlternatives()));
        while (Sampling.goesOn(trial, orders.observations(), 3000, 50_000))
            for (int i = 0; i < 50; i++) {
                int[] order = dealt(insideOut(), n, trial.random());
                trial.require(Streams.isOrder(order, n), () -> "0..3 became " + Arrays.toString(order));
                orders.observe(Orders.rank(order));
            }
    }

    private static List<UniformCells.Alternative> smallAlternatives() {
        var alternatives = new ArrayList<UniformCells.Alternative>();
        for (Mutant<InsideOut> mutant : InsideOutConcept.MUTANTS)
            for (var form : mutant.forms())
                if (mutant.refutedBy().contains(InsideOutConcept.EXACT)
                        && law(form.get(), SMALL_DECK) instanceof ExactLaw.Known<Integer> law
                        && !isFair(law, SMALL_DECK)) {
                    double[] probability = new double[Orders.count(SMALL_DECK)];
                    law.probability().forEach((order, p) -> probability[order] = p.doubleValue());
                    alternatives.add(new UniformCells.Law(mutant.name(), probability));
                }
        return alternatives;
    }

    @Guarantee(id = InsideOutConcept.LARGE, claim = "shuffle.knuth",
            law = "A deck that has grown to 52: each item is equally likely at each position, whatever lies before it, and any three lie in any relative order.",
            source = "Knuth, TAOCP 2, 3.4.2; Ville 1939",
            hint = "Small decks may be fair and large ones not. What in your draw depends on the number of items so far?")
    @Once
    default void aLargeDeckShowsNoPreference(Trial trial) {
        trial.known(InsideOutConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        UniformPermutation deck = trial.process(LARGE_DECK,
                () -> new UniformPermutation(LARGE_DECK, largeAlternatives()));
        trial.effect(() -> ShuffleReports.mostDeviating(deck, LARGE_DECK));
        trial.chart(() -> ShuffleReports.positions(deck, LARGE_DECK));
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, deck.observations(), 1000, 100_000)) {
            for (int i = 0; i < 25; i++) {
                int[] order = ShuffleLaws.shuffled(Streams.shuffler(insideOut()), LARGE_DECK, trial.random());
                trial.require(Orders.isPermutation(order), () -> "0..51 became " + Arrays.toString(order));
                deck.observe(order, judges);
            }
        }
    }

    private static List<UniformPermutation.Alternative> largeAlternatives() {
        var alternatives = new ArrayList<UniformPermutation.Alternative>();
        for (Mutant<InsideOut> mutant : InsideOutConcept.MUTANTS)
            if (mutant.refutedBy().contains(InsideOutConcept.LARGE))
                for (var form : mutant.forms())
                    alternatives.add(PositionLaw.of(Streams.shuffler(form.get()), LARGE_DECK)
                            .mostTelling(mutant.name()));
        return alternatives;
    }

    @Guarantee(id = InsideOutConcept.WORDS, claim = "shuffle.knuth",
            law = "An index below 3 is not folded out of a fixed number of 32-bit words: 2^32 is no multiple of 3, so an exact draw rejects some words.",
            source = "Lemire 2019, doi:10.1145/3230636",
            hint = "Take the words one by one, from the smallest to the largest: which index gets one word more than the others?")
    @Once
    default void noIndexIsFoldedOutOfAWord(Trial trial) {
        BoundaryWords.check(Streams.shuffler(insideOut()), trial, mistake("inside-out-modulo-bias"));
    }

    @Guarantee(id = InsideOutConcept.REPEATABLE, claim = "shuffle.knuth",
            law = "The order is a function of the items and the generator: asking for it, writing into the answer and cutting the stream into other calls change nothing.",
            source = "the seam's contract",
            hint = "What does a question draw, and who else holds the array that it returns?")
    @Deterministic
    default void onlyItemsAndDrawsMatter(@ForAll @IntRange(min = 5, max = 60) int n, Trial trial) {
        var script = new EngineRandom.Seeded(trial.seed());
        var whole = insideOut().open(new EngineRandom(script));
        whole.add(Streams.items(0, n));
        int[] expected = whole.order().clone();
        var cut = insideOut().open(new EngineRandom(script));
        for (int i = 0; i < n; i++) {
            cut.add(Streams.item(i));
            Arrays.fill(cut.order(), -1);
        }
        int[] seen = cut.order().clone();
        int[] again = cut.order();
        boolean same = Arrays.equals(expected, seen) && Arrays.equals(seen, again);
        if (!same)
            named(Arrays.stream(seen).anyMatch(item -> item == -1)
                    ? "shares-its-array"
                    : Arrays.equals(seen, again) ? "deck-own-generator" : "shuffles-when-asked", trial);
        trial.check(same, () -> "the same generator gave %s in one call, and %s, then %s, item by item".formatted(
                Arrays.toString(Streams.places(expected, n)), Arrays.toString(Streams.places(seen, n)),
                Arrays.toString(Streams.places(again, n))));
    }
}
