package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static final double[] UP = {0.5, 0.25, 0.25};
    private static final double[] DOWN = {0.25, 0.25, 0.5};
    private static final List<UniformCells.Alternative> FORMS = List.of(new UniformCells.Law("leans", UP),
            new UniformCells.Law("leans", DOWN), new UniformCells.Law("lean-right", DOWN.clone()));

    @Test
    void excludingAMistakeTakesItsLikeliestForm() {
        var cells = new UniformCells(3, FORMS);
        for (int i = 0; i < 10; i++)
            cells.observe(0);
        assertThat(cells.alternatives().get("leans")).isEqualTo(10 * Math.log(1.5), within(1e-9));
        assertThat(cells.alternatives().get("lean-right")).isEqualTo(10 * Math.log(0.75), within(1e-9));
    }

    @Test
    void namingAMistakeTakesTheMeanOfItsForms() {
        var cells = new UniformCells(3, FORMS);
        for (int i = 0; i < 10; i++)
            cells.observe(0);
        assertThat(cells.explanations().get("leans"))
                .isEqualTo(Math.log((Math.pow(1.5, 10) + Math.pow(0.75, 10)) / 2), within(1e-9));
    }

    @Test
    void twoMistakesWithTheSameLawAreNeverToldApart() {
        var cells = new UniformCells(3, FORMS);
        RandomGenerator random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++)
            cells.observe(Math.max(0, random.nextInt(4) - 1) == 0 ? random.nextInt(2) : 2);
        assertThat(cells.logE()).isGreaterThan(AlphaBudget.STANDARD.bar());
        assertThat(new Hypotheses(List.of(cells)).explanation()).isEmpty();
    }

    /// The truth is one form of a mistake with two; the other mistake has eight forms near it, of which the luckiest may look good.
    @Test
    void aWrongMistakeIsNamedInAtMostOneRunOfAHundredHoweverLongOneLooks() {
        var laws = new java.util.ArrayList<UniformCells.Alternative>();
        laws.add(new UniformCells.Law("truth", new double[]{0.4, 0.3, 0.3}));
        for (int i = 0; i < 8; i++)
            laws.add(new UniformCells.Law("crowd",
                    new double[]{0.36 + 0.01 * i, 0.34 - 0.01 * i, 0.3}));
        int wrong = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            var cells = new UniformCells(3, laws);
            var hypotheses = new Hypotheses(List.of(cells));
            boolean named = false;
            for (int i = 0; i < 1500; i++) {
                double u = random.nextDouble();
                cells.observe(u < 0.4 ? 0 : u < 0.7 ? 1 : 2);
                named |= i % 10 == 0 && hypotheses.explanation().filter(e -> e.mutant().equals("crowd")).isPresent();
            }
            wrong += named ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(4);
    }

    /// Wald's bound at a moderate level, summed over two processes with forms chosen anew in each.
    @Test
    void theTrueMistakeIsExcludedWithProbabilityAtMostBeta() {
        double beta = 0.05;
        int excluded = 0;
        for (int seed = 0; seed < 2000; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            var processes = List.of(new UniformCells(3, FORMS), new UniformCells(3, FORMS));
            var hypotheses = new Hypotheses(processes);
            boolean ever = false;
            for (int i = 0; i < 200 && !ever; i++) {
                processes.get(i % 2).observe(Math.max(0, random.nextInt(4) - 1));
                ever = hypotheses.survival().getOrDefault("leans", 0.0) <= Math.log(beta);
            }
            excluded += ever ? 1 : 0;
        }
        assertThat(excluded / 2000.0).isLessThanOrEqualTo(beta);
    }

    @Test
    void aFaultInALargeDeckThatNoKnownMistakeFitsIsNotNamed() {
        int n = 8;
        double[] first = new double[n];
        java.util.Arrays.fill(first, 0.5 / (n - 1));
        first[0] = 0.5;
        var deck = new UniformPermutation(n, List.of(new UniformPermutation.CardAt("first-stays", 0, first)));
        RandomGenerator random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            int[] cards = {0, 1, 2, 3, 4, 5, 6, 7};
            for (int last = n - 1; last > 0; last--) {
                int chosen = random.nextInt(last + 1);
                int moved = cards[chosen];
                cards[chosen] = cards[last];
                cards[last] = moved;
            }
            if (random.nextInt(5) == 0 && cards[0] != 0) { // brings card 0 forward, less often than the known mistake
                int at = java.util.stream.IntStream.range(0, n).filter(p -> cards[p] == 0).findFirst().orElseThrow();
                cards[at] = cards[0];
                cards[0] = 0;
            }
            deck.observe(cards, random);
        }
        assertThat(deck.explanations().get("first-stays")).isPositive();
        assertThat(new Hypotheses(List.of(deck)).explanation()).isEmpty();
    }
}
