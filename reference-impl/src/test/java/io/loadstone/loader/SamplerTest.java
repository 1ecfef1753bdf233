package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.Images;
import io.loadstone.shuffle.FisherYates;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final FisherYates FAIR = new FisherYates();

    private static int[] order(Sampler sampler, int epoch, int size) {
        int[] order = new int[sampler.length(epoch, size)];
        sampler.order(epoch, size, order, new Randomness(1).order(epoch));
        return order;
    }

    private static Images labelled(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++)
            bytes[i] = (byte) labels[i];
        return new Images(new byte[labels.length * 6], bytes, Numbered.SHAPE, new TreeMap<>());
    }

    private static int[] skewed(int n) {
        return IntStream.range(0, n).map(i -> i % 10 == 0 ? 1 : i % 100 == 1 ? 5 : 0).toArray();
    }

    @Test
    void aliasColumnsGiveEachIndexExactlyItsWeight() {
        // The probability of an index is the height it has in all columns together: read off by a scripted generator.
        double[] weights = {5, 0, 1, 2.5, 0.25, 7, 0, 1};
        double[] seen = new double[weights.length];
        int steps = 100_000;
        for (int column = 0; column < weights.length; column++) {
            for (int step = 0; step < steps; step++)
                seen[new AliasTable(weights).draw(new Scripted(column, (step + 0.5) / steps))]++;
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            assertThat(seen[i] / steps / weights.length).as("index %d", i).isCloseTo(weights[i] / sum,
                    org.assertj.core.data.Offset.offset(2.0 / steps));
        }
        assertThat(seen[1] + seen[6]).as("weight 0 never comes").isZero();
    }

    private record Scripted(int column, double uniform) implements java.util.random.RandomGenerator {
        @Override
        public long nextLong() {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public int nextInt(int bound) {
            return column;
        }

        @Override
        public double nextDouble() {
            return uniform;
        }
    }

    @Test
    void weightedCorrectionMakesTheMeanExact() {
        double[] weights = {1, 2, 5};
        Weighted sampler = new Weighted(weights, 10, AliasTable::new);
        double mean = 0;
        for (int i = 0; i < 3; i++)
            mean += weights[i] / 8 * sampler.correction(i) * (i + 1);
        assertThat(mean).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(order(sampler, 0, 3)).hasSize(10);
    }

    @Test
    void stratifiedVisitsAllOnceAndEveryStretchHasItsShare() {
        int[] labels = skewed(1000);
        int[] order = order(new Stratified(labelled(labels), FAIR), 0, 1000);
        assertThat(Arrays.stream(order).distinct().count()).isEqualTo(1000);
        for (int label : new int[]{0, 1, 5}) {
            double share = Arrays.stream(labels).filter(l -> l == label).count() / 1000.0;
            int before = 0;
            for (int i = 0; i < 1000; i++) {
                before += labels[order[i]] == label ? 1 : 0;
                // Three classes: each place is off by less than 1 sample a class, so a prefix by less than 3.
                assertThat(before).isBetween((int) Math.floor(share * (i + 1) - 3),
                        (int) Math.ceil(share * (i + 1) + 3));
            }
        }
    }

    @Test
    void balancedGivesEachClassEquallyOftenAndItsSamplesEvenly() {
        int[] labels = skewed(997);
        int[] order = order(new Balanced(labelled(labels), FAIR), 0, 997);
        assertThat(order).hasSize(999);
        int[] byClass = new int[6];
        int[] bySample = new int[997];
        for (int index : order) {
            byClass[labels[index]]++;
            bySample[index]++;
        }
        assertThat(byClass).containsExactly(333, 333, 0, 0, 0, 333);
        for (int label : new int[]{0, 1, 5}) {
            int[] counts = IntStream.range(0, 997).filter(i -> labels[i] == label).map(i -> bySample[i]).toArray();
            assertThat(Arrays.stream(counts).max().getAsInt() - Arrays.stream(counts).min().getAsInt()).isBetween(0,
                    1);
        }
        for (int i = 0; i < 999; i += 3)
            assertThat(new int[]{labels[order[i]], labels[order[i + 1]], labels[order[i + 2]]}).containsOnlyOnce(0, 1,
                    5);
    }

    @Test
    void curriculumGrowsFromTheEasiest() {
        double[] difficulty = {5, 1, 4, 2, 3};
        Curriculum sampler = new Curriculum(difficulty, Curriculum.linear(0.4, 3), FAIR);
        assertThat(order(sampler, 0, 5)).containsExactlyInAnyOrder(1, 3);
        assertThat(order(sampler, 1, 5)).containsExactlyInAnyOrder(1, 3, 4);
        assertThat(order(sampler, 3, 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(order(sampler, 9, 5)).hasSize(5);
        try (DataLoader loader = DataLoader.of(new Numbered(5), sampler).batchSize(2).workers(2).open()) {
            for (int epoch = 0; epoch < 4; epoch++)
                assertThat(DataLoaderTest.indices(DataLoaderTest.all(loader.epoch(epoch)))).hasSize(sampler.length(
                        epoch, 5));
        }
    }

    @Test
    void misuseIsRefusedWithTheValue() {
        assertThatThrownBy(() -> new AliasTable(new double[]{1, -2})).hasMessage(
                "weight 1 must be finite and at least 0, got -2.0");
        assertThatThrownBy(() -> new AliasTable(new double[]{0, 0})).hasMessageContaining("sum above 0");
        assertThatThrownBy(() -> order(new Weighted(new double[]{1}, 1, AliasTable::new), 0, 2)).hasMessage(
                "1 weights for 2 samples");
        assertThatThrownBy(() -> order(new Stratified(labelled(0, 1), FAIR), 0, 3)).hasMessageContaining("3 samples");
        assertThatThrownBy(() -> order(new Curriculum(new double[]{1}, e -> 2, FAIR), 0, 1)).hasMessageContaining(
                "(0, 1], got 2.0");
    }
}
