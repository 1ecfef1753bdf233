package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Watches the two ends of a deck too large for 16 bits: from which eighth of the deck comes the card there?
///
/// One end a deck, in turn, since cards of the same deck depend on each other. The declared alternative of each end is an index of 15
/// bits, which reaches less than half of the deck.
final class HugeDeckEnds {
    private static final int BLOCKS = 8;
    private static final int REACH = Short.MAX_VALUE + 1;

    private final Trial trial;
    private final int block;
    private final UniformCells[] ends;
    private final int[] positions;
    private int decks;

    /// @param n cards, a multiple of 8 and more than 16 bits count
    HugeDeckEnds(int n, Trial trial) {
        this.trial = trial;
        block = n / BLOCKS;
        positions = new int[]{0, n - 1};
        ends = Arrays.stream(positions).mapToObj(position -> trial.process(position,
                () -> new UniformCells(BLOCKS, List.of(new UniformCells.Law("short-index-at-" + position, reached())))))
                .toArray(UniformCells[]::new);
    }

    private double[] reached() {
        double[] probability = new double[BLOCKS];
        Arrays.setAll(probability, i -> Math.clamp(REACH - i * block, 0, block) / (double) REACH);
        return probability;
    }

    int decks() {
        return decks;
    }

    void observe(int[] cards) {
        trial.require(Orders.isPermutation(cards), () -> "%,d elements: some are lost".formatted(cards.length));
        int end = decks++ % positions.length;
        ends[end].observe(cards[positions[end]] / block);
    }

    /// A short index, if an end has seen many cards and none beyond its reach.
    Optional<Mistake> mistake() {
        boolean cut = Stream.of(ends).anyMatch(end -> end.observations() >= 10
                && Arrays.stream(end.counts(), REACH / block + 1, BLOCKS).sum() == 0);
        return cut ? Optional.of(ShuffleMutants.SHORT_INDEX.mistake()) : Optional.empty();
    }
}
