package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The laws of shufflers: exact ones of small decks by walking every sequence of draws, and what the mutants do to a large deck.
///
/// What is computed once for the mutants is remembered: a function of `n` alone.
public final class ShuffleLaws {
    /// Most sequences of draws that are walked for one law.
    private static final long MOST_LEAVES = 200_000;
    private static final int FIRST_ELEMENT = 1_000_003;
    private static final int STEP = 7;
    private static final Map<Integer, Map<Mutant<Shuffler>, List<ExactLaw.Known<Integer>>>> SMALL = new ConcurrentHashMap<>();
    private static final Map<Integer, List<UniformPermutation.Alternative>> LARGE = new ConcurrentHashMap<>();

    private ShuffleLaws() {}

    /// The exact law of a shuffler on the sorted deck of `n`: probability of each order by its number (see [Orders#rank]).
    public static ExactLaw<Integer> of(Shuffler shuffler, int n) {
        return ExactLaw.of(MOST_LEAVES, random -> Orders.rank(shuffled(shuffler, n, random)));
    }

    /// Shuffles `n` distinct elements that are not their own positions; tells which position each came from.
    static int[] shuffled(Shuffler shuffler, int n, EngineRandom random) {
        int[] deck = new int[n];
        for (int i = 0; i < n; i++)
            deck[i] = element(i);
        shuffler.shuffle(deck, random);
        for (int i = 0; i < n; i++) {
            int from = (FIRST_ELEMENT - deck[i]) / STEP;
            deck[i] = deck[i] == element(from) ? from : -1; // -1: a strange element
        }
        return deck;
    }

    private static int element(int position) {
        return FIRST_ELEMENT - STEP * position;
    }

    private static Map<Mutant<Shuffler>, List<ExactLaw.Known<Integer>>> mutants(int n) {
        return SMALL.computeIfAbsent(n, _ -> {
            var laws = new java.util.LinkedHashMap<Mutant<Shuffler>, List<ExactLaw.Known<Integer>>>();
            for (Mutant<Shuffler> mutant : ShuffleMutants.all()) {
                if (!mutant.refutedBy().contains(ShuffleMutants.SMALL))
                    continue;
                var known = new ArrayList<ExactLaw.Known<Integer>>();
                for (Supplier<Shuffler> form : mutant.forms())
                    if (of(form.get(), n) instanceof ExactLaw.Known<Integer> law)
                        known.add(law);
                laws.put(mutant, known);
            }
            return laws;
        });
    }

    /// The declared alternatives of a deck of `n` (3 to 5): the exact law of each form of each mutant that differs there.
    static List<UniformCells.Alternative> alternatives(int n) {
        var alternatives = new ArrayList<UniformCells.Alternative>();
        mutants(n).forEach((mutant, laws) -> {
            if (mutant.equals(ShuffleMutants.SAME_SEED))
                alternatives.add(new UniformCells.Constant(mutant.name()));
            else
                for (var law : laws)
                    alternatives.add(new UniformCells.Law(mutant.name(), probabilities(law, Orders.count(n))));
        });
        return alternatives;
    }

    private static double[] probabilities(ExactLaw.Known<Integer> law, int cells) {
        double[] probabilities = new double[cells];
        law.probability().forEach((order, p) -> probabilities[order] = p.doubleValue());
        return probabilities;
    }

    /// The one mutant whose exact laws for decks of 3 and 4 are those of the shuffler.
    static Optional<Mistake> mistake(Shuffler shuffler) {
        ExactLaw<Integer> ofThree = of(shuffler, 3);
        ExactLaw<Integer> ofFour = of(shuffler, 4);
        if (isUnrepeatable(ofThree) || isUnrepeatable(ofFour))
            return Optional.of(ShuffleMutants.OWN_GENERATOR.mistake());
        if (!(ofThree instanceof ExactLaw.Known<Integer> three) || !(ofFour instanceof ExactLaw.Known<Integer> four))
            return Optional.empty();
        boolean drawsNothing = three.leaves() == 1 && four.leaves() == 1;
        if (drawsNothing && isUnrepeatable(of(shuffler, 6))) // a small deck may come out equal by chance
            return Optional.of(ShuffleMutants.OWN_GENERATOR.mistake());
        if (drawsNothing && (!isIdentity(three) || !isIdentity(four))) {
            return Optional.of(ShuffleMutants.SAME_SEED.mistake()); // one order for ever, whichever it is
        }
        return ShuffleMutants.all().stream().filter(mutant -> matches(mutant, 3, three) && matches(mutant, 4, four))
                .map(Mutant::mistake).findFirst();
    }

    private static boolean isUnrepeatable(ExactLaw<Integer> law) {
        return law instanceof ExactLaw.Unrepeatable<Integer>;
    }

    private static boolean isIdentity(ExactLaw.Known<Integer> law) {
        return law.probability().containsKey(0);
    }

    private static boolean matches(Mutant<Shuffler> mutant, int n, ExactLaw.Known<Integer> law) {
        return mutants(n).getOrDefault(mutant, List.of()).stream()
                .anyMatch(form -> form.probability().equals(law.probability()));
    }

    /// The declared alternatives of a deck of `n` cards, too large to list its orders.
    static List<UniformPermutation.Alternative> largeAlternatives(int n) {
        return LARGE.computeIfAbsent(n, _ -> {
            var alternatives = new ArrayList<UniformPermutation.Alternative>();
            for (Mutant<Shuffler> mutant : ShuffleMutants.all()) {
                if (!mutant.refutedBy().contains(ShuffleMutants.LARGE))
                    continue;
                if (mutant.equals(ShuffleMutants.SAME_SEED))
                    alternatives.add(new UniformPermutation.Constant(mutant.name()));
                else if (mutant.equals(ShuffleMutants.ROTATION))
                    alternatives.add(
                            new UniformPermutation.Pattern(mutant.name(),
                                    new double[]{1 / 3.0, 0, 0, 1 / 3.0, 1 / 3.0, 0}));
                else
                    for (Supplier<Shuffler> form : mutant.forms())
                        alternatives.add(PositionLaw.of(form.get(), n).mostTelling(mutant.name()));
            }
            return alternatives;
        });
    }
}
