package io.loadstone.guarantees.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which decks the JDK deals, against the JDK itself.
class DealtDecksTest {
    private static final int STEPS = 110;
    private static final long LEAST = (1L << 48) - (51L << 17);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 20_260, 0x5DEECE66DL, 0x7FFF_FFFF_FFFFL})
    void theSeedOfADealtDeckIsFound(long seed) {
        List<Integer> deck = new ArrayList<>();
        for (int i = 0; i < DealtDecks.CARDS; i++)
            deck.add(i);
        Collections.shuffle(deck, new Random(seed));
        assertThat(DealtDecks.seed(deck.stream().mapToInt(i -> i).toArray())).hasValue(seed & ((1L << 48) - 1));
    }

    @Test
    void noThreeWordsOfOneShuffleAreDrawnAnew() {
        Set<Long> first = new HashSet<>();
        Set<Long> second = new HashSet<>();
        long a = 1;
        long c = 0;
        for (int step = 1; step <= STEPS; step++) {
            a = a * 0x5DEECE66DL & ((1L << 48) - 1);
            c = DealtDecks.after(c);
            for (long state = LEAST; state < 1L << 48; state++) {
                long later = (a * state + c) & ((1L << 48) - 1);
                if (later >= LEAST) {
                    first.add(state);
                    second.add(later);
                }
            }
        }
        assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    }
}
