package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Each e-process has mean exactly 1 under its law: computed over all sequences, not sampled.
class MartingaleTest {
    private static final double TINY = 1e-9;
    private static final List<UniformCells.Alternative> LAWS = List.of(
            new UniformCells.Law("skewed", new double[]{0.5, 0.3, 0.2}),
            new UniformCells.Law("skewed", new double[]{0.2, 0.3, 0.5}),
            new UniformCells.Law("never-two", new double[]{0.5, 0.5, 0}), new UniformCells.Constant("same"));

    @Test
    void uniformCellsHasMeanOneAtEachLength() {
        for (int length = 1; length <= 8; length++)
            assertThat(Enumeration.mean(Enumeration.uniform(3), length, sequence -> {
                var cells = new UniformCells(3, LAWS);
                for (int x : sequence)
                    cells.observe(x);
                return Math.exp(cells.logE());
            })).isCloseTo(1, within(TINY));
    }

    @Test
    void uniformPermutationHasMeanOneAtEachLength() {
        int[][] decks = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int length = 1; length <= 5; length++)
            assertThat(Enumeration.mean(Enumeration.uniform(6), length, sequence -> {
                var permutation = new UniformPermutation(3, List.of());
                for (int x : sequence)
                    permutation.observe(decks[x], new SplittableRandom(1));
                return Math.exp(permutation.logE());
            })).isCloseTo(1, within(TINY));
    }

    @Test
    void twoProcessesInterleavedAndCountedAtAnyTimeHaveMeanOne() {
        assertThat(Enumeration.mean(Enumeration.uniform(3), 8, sequence -> combined(sequence, false)))
                .isCloseTo(1, within(TINY));
    }

    @Test
    void lookingAfterEachObservationAndStoppingEarlyKeepsTheMeanAtOne() {
        assertThat(Enumeration.mean(Enumeration.uniform(3), 8, sequence -> combined(sequence, true)))
                .isCloseTo(1, within(TINY));
    }

    /// The tempered evidence of two processes that take turns as the data tell; `early` stops once it exceeds 2.
    private static double combined(int[] sequence, boolean early) {
        var one = new UniformCells(3, LAWS);
        var two = new UniformCells(3, List.of());
        var tempered = new Tempered(10);
        double counted = 0;
        int previous = 0;
        for (int i = 0; i < sequence.length; i++) {
            (previous == 0 ? one : two).observe(sequence[i]);
            previous = sequence[i];
            if (early || i % 3 == 2 || i == sequence.length - 1) {
                double logE = one.logE() + two.logE();
                tempered.multiply(logE - counted);
                counted = logE;
            }
            if (early && tempered.logE() > Math.log(2))
                break;
        }
        return Math.exp(tempered.logE());
    }

    @Test
    void twoViewsOfOneObservationMustNotBeMultiplied() {
        double mean = Enumeration.mean(Enumeration.uniform(3), 6, sequence -> {
            var one = new UniformCells(3, LAWS);
            var two = new UniformCells(3, List.of());
            for (int x : sequence) {
                one.observe(x);
                two.observe(x);
            }
            return Math.exp(one.logE() + two.logE());
        });
        assertThat(mean).isGreaterThan(1.1);
    }
}
