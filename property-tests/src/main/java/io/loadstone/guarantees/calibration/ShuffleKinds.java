package io.loadstone.guarantees.calibration;

import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.evidence.calibration.FiniteLaw;
import io.loadstone.evidence.calibration.Judged;
import io.loadstone.evidence.calibration.Kind;
import io.loadstone.evidence.calibration.Kinds;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.shuffle.Orders;
import io.loadstone.guarantees.shuffle.ShuffleLaws;
import io.loadstone.guarantees.shuffle.ShuffleMutants;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Kinds that judge shuffles: orders of small decks, and decks too large to count orders.
public final class ShuffleKinds {
    private static final int LARGE_DECK = 52;

    private ShuffleKinds() {}

    /// Decks of 3, 4, 5 cards by their orders; decks of 5 and 52 by position, reveal and pattern.
    public static List<Kind<?>> all() {
        return List.of(smallDeck(3), smallDeck(4), smallDeck(5), ranked(5), largeDeck());
    }

    /// A deck of `n` by its orders, with the exact law of each form of each mutant declared.
    public static Kind<Integer> smallDeck(int n) {
        return Kinds.cells("uniform cells, orders of %d cards".formatted(n), Orders.count(n), laws(n));
    }

    /// The exact law of each form of each mutant that differs in small decks. One that always gives the same order is no law of cells.
    static List<UniformCells.Law> laws(int n) {
        var laws = new ArrayList<UniformCells.Law>();
        for (Mutant<Shuffler> mutant : ShuffleMutants.all()) {
            if (!mutant.refutedBy().contains("shuffle.small-decks") || mutant.name().equals("same-seed"))
                continue;
            for (Supplier<Shuffler> form : mutant.forms())
                if (ShuffleLaws.of(form.get(), n) instanceof ExactLaw.Known<Integer> law)
                    laws.add(new UniformCells.Law(mutant.name(), probabilities(n, law)));
        }
        return laws;
    }

    private static double[] probabilities(int n, ExactLaw.Known<Integer> law) {
        double[] probability = new double[Orders.count(n)];
        law.probability().forEach((order, p) -> probability[order] = p.doubleValue());
        return probability;
    }

    /// The process for large decks on a small one, where the density of each mutant is known.
    private static Kind<Integer> ranked(int n) {
        Kind<Integer> cells = smallDeck(n);
        List<int[]> decks = IntStream.range(0, Orders.count(n)).mapToObj(i -> Orders.unrank(n, i)).toList();
        return new Kind<>("uniform permutation, %d cards".formatted(n), () -> {
            var judges = new SplittableRandom(n);
            var process = new UniformPermutation(n, List.of());
            return new Judged<>(process, order -> process.observe(decks.get(order), judges));
        }, FiniteLaw.uniform(Orders.count(n)), cells.tilts(), cells.wrongs(), 4_000);
    }

    private static Kind<int[]> largeDeck() {
        var wrongs = new ArrayList<Kind.Wrong<int[]>>();
        for (Mutant<Shuffler> mutant : ShuffleMutants.all())
            if (mutant.refutedBy().contains("shuffle.large-deck") && !mutant.name().equals("same-seed"))
                wrongs.add(new Kind.Wrong<>(mutant.name(), random -> shuffled(mutant.forms().getFirst().get(), random),
                        0, 1));
        return new Kind<>("uniform permutation, %d cards".formatted(LARGE_DECK), () -> {
            var judges = new SplittableRandom(LARGE_DECK);
            var process = new UniformPermutation(LARGE_DECK, List.of());
            return new Judged<>(process, deck -> process.observe(deck, judges));
        }, random -> shuffled(new FisherYates(), random), List.of(), wrongs, 1);
    }

    private static int[] shuffled(Shuffler shuffler, RandomGenerator random) {
        int[] deck = Orders.sorted(LARGE_DECK);
        shuffler.shuffle(deck, random);
        return deck;
    }
}
