package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DataLoaderTest {

    static List<Batch> all(Iterable<Batch> epoch) {
        List<Batch> batches = new ArrayList<>();
        for (Batch batch : epoch)
            batches.add(batch.copy());
        return batches;
    }

    static void assertSame(List<Batch> actual, List<Batch> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++)
            assertThat(actual.get(i).sameAs(expected.get(i))).as("%s, %s", actual.get(i), expected.get(i)).isTrue();
    }

    static List<Integer> indices(List<Batch> batches) {
        List<Integer> indices = new ArrayList<>();
        for (Batch batch : batches)
            Arrays.stream(batch.indices(), 0, batch.size()).forEach(indices::add);
        return indices;
    }

    private static Builder numbered(int size) {
        return DataLoader.of(new Numbered(size), new FisherYates()).batchSize(10).seed(7);
    }

    @Test
    void everySampleComesOnceWithItsOwnPixelsAndLabel() {
        Normalization normalization = new Normalization(0.3, 0.4);
        try (DataLoader loader = numbered(103).normalize(normalization).workers(2).open()) {
            List<Batch> batches = all(loader.epoch(0));
            assertThat(batches).hasSize(11);
            assertThat(batches.getLast().size()).isEqualTo(3);
            assertThat(indices(batches)).hasSize(103).doesNotHaveDuplicates().allMatch(i -> i >= 0 && i < 103);
            for (Batch batch : batches) {
                for (int i = 0; i < batch.size(); i++) {
                    int index = batch.indices()[i];
                    assertThat(batch.labels()[i]).isEqualTo(index % 7);
                    for (int k = 0; k < 6; k++) {
                        assertThat(batch.data()[i * 6 + k]).isEqualTo(normalization.of(Numbered.element(index, k)
                                & 0xff));
                    }
                }
            }
        }
    }

    @Test
    void batchesAreTheSameAtAnyNumberOfWorkersAndAnyDepth() {
        List<Batch> expected;
        try (DataLoader loader = numbered(211).augment(Augmentation.flip()).open()) {
            expected = all(loader.epoch(3));
        }
        for (int workers = 0; workers <= 5; workers++) {
            for (int depth : new int[]{1, 2, 7}) {
                try (DataLoader loader = numbered(211).augment(Augmentation.flip()).workers(workers).depth(depth)
                        .helping(workers == 0 || depth == 2).open()) {
                    assertSame(all(loader.epoch(3)), expected);
                }
            }
        }
    }

    @Test
    void epochsDifferAndRepeatBySeedAndNumber() {
        List<List<Integer>> seen = new ArrayList<>();
        for (long seed = 0; seed < 2; seed++) {
            try (DataLoader loader = numbered(50).seed(seed).workers(1).open()) {
                for (int epoch = 0; epoch < 3; epoch++)
                    seen.add(indices(all(loader.epoch(epoch))));
                assertThat(indices(all(loader.epoch(1)))).as("epoch 1 again, after epoch 2").isEqualTo(seen.get(
                        seen.size() - 2));
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void orderIsTheOneThatTheShufflerDecided() {
        try (DataLoader loader = DataLoader.of(new Numbered(9), (order, random) -> {
            for (int i = 0; i < order.length; i++)
                order[i] = order.length - 1 - i;
        }).batchSize(4).open()) {
            assertThat(indices(all(loader.epoch(0)))).containsExactly(8, 7, 6, 5, 4, 3, 2, 1, 0);
        }
    }

    @Test
    void aBatchLeftEarlyDoesNotDisturbTheNextPass() {
        try (DataLoader loader = numbered(100).workers(2).open()) {
            List<Batch> expected = all(loader.epoch(0));
            Epoch left = loader.epoch(0);
            left.next();
            assertSame(all(loader.epoch(0)), expected);
            assertThatThrownBy(left::next).isInstanceOf(LoaderException.Closed.class).hasMessageContaining("epoch 0");
        }
    }

    @Test
    void recycledBatchRefusesToBeRead() {
        try (DataLoader loader = numbered(100).open()) {
            Epoch epoch = loader.epoch(0);
            Batch first = epoch.next();
            Batch kept = first.copy();
            epoch.next();
            assertThatThrownBy(first::data).isInstanceOf(IllegalStateException.class).hasMessageContaining("copy()");
            assertThat(kept.data()).hasSize(60);
        }
    }

    @Test
    void buffersArePooledOverAllEpochs() {
        try (DataLoader loader = numbered(1000).workers(2).depth(4).open()) {
            Set<float[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int epoch = 0; epoch < 5; epoch++) {
                for (Batch batch : loader.epoch(epoch))
                    seen.add(batch.data());
            }
            assertThat(seen).hasSizeBetween(1, 4);
        }
    }

    @Test
    void metricsCountWhatWasDelivered() {
        try (DataLoader loader = numbered(100).workers(1).open()) {
            all(loader.epoch(0));
            Metrics metrics = loader.metrics();
            assertThat(metrics.batches()).isEqualTo(10);
            assertThat(metrics.samples()).isEqualTo(100);
            assertThat(metrics.verdict().words()).isNotEmpty();
            assertThat(metrics.table()).contains("fetch", "transform", "ns/sample");
            all(loader.epoch(1));
            assertThat(loader.metrics().since(metrics).samples()).isEqualTo(100);
        }
    }

    @Test
    void misuseIsRefusedWithValueAndLimit() {
        assertThatThrownBy(() -> numbered(10).batchSize(0).open()).hasMessage("batchSize must be at least 1, got 0");
        assertThatThrownBy(() -> numbered(10).workers(-1).open()).hasMessageContaining("workers").hasMessageContaining(
                "-1");
        assertThatThrownBy(() -> numbered(10).helping(false).open()).hasMessageContaining("0 workers");
        assertThatThrownBy(() -> numbered(0).open()).hasMessageContaining("empty");
        assertThatThrownBy(() -> numbered(10).shard(2, 2).open()).hasMessageContaining("rank 2, world 2");
        assertThatThrownBy(() -> numbered(100).depth(4).budget(2000).open()).hasMessageContainingAll("2,000",
                "lower depth to 3");
        assertThatThrownBy(() -> numbered(100).depth(4).budget(100).open()).hasMessageContaining("lower batchSize");
        try (DataLoader loader = numbered(10).open()) {
            assertThatThrownBy(() -> loader.epoch(-1)).hasMessageContaining("-1");
            assertThatThrownBy(loader::checkpoint).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void convertingInPlaceGivesTheSameBitsAsStaging() throws IOException {
        Images images = FashionMnist.test();
        Builder direct = DataLoader.of(images, new FisherYates()).normalize(0.3, 0.4).batchSize(100);
        Builder staged = DataLoader.of(images, new FisherYates()).normalize(0.3, 0.4).batchSize(100).augment((samples,
                at, shape, random) -> {});
        try (DataLoader one = direct.open(); DataLoader other = staged.open()) {
            assertSame(all(one.epoch(0)), all(other.epoch(0)));
        }
    }

    @Test
    void flipMirrorsEachRowOfEachChannel() {
        byte[] sample = {9, 1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 9};
        for (long seed = 0;; seed++) { // the first seed that decides to flip
            byte[] flipped = sample.clone();
            Augmentation.flip().apply(flipped, 1, new io.loadstone.data.Shape(2, 3, 2), new Randomness(seed).sample(0,
                    0));
            if (flipped[1] != 1) {
                assertThat(flipped).containsExactly(9, 5, 6, 3, 4, 1, 2, 15, 16, 13, 14, 11, 12, 9);
                return;
            }
        }
    }

    @Test
    void realImagesComeNormalised() throws IOException {
        Images images = FashionMnist.test();
        try (DataLoader loader = DataLoader.of(images, new FisherYates()).normalize(FashionMnist.MEAN,
                FashionMnist.DEVIATION).workers(2).open()) {
            double sum = 0;
            long count = 0;
            for (Batch batch : loader.epoch(0)) {
                for (int i = 0; i < batch.size() * 784; i++)
                    sum += batch.data()[i];
                count += batch.size();
            }
            assertThat(count).isEqualTo(10_000);
            assertThat(sum / (count * 784)).as("mean of the test split after the training split's normalisation")
                    .isBetween(-0.01, 0.01);
        }
    }
}
