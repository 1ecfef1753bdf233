package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.SampleStream;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.ReplacedSlots;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VirtualLoaderTest {

    private static final ServiceTimes INSTANT = (stage, epoch, batch) -> 0;

    private static Builder numbered(int samples) {
        return DataLoader.of(new Numbered(samples), new FisherYates()).batchSize(1);
    }

    private static ServiceTimes times(long fill, long consume) {
        return (stage, epoch, batch) -> stage == Stage.FETCH ? fill : stage == Stage.CONSUME ? consume : 0;
    }

    private static VirtualRun run(Builder builder, ServiceTimes times) {
        return new VirtualLoader(builder.recipe(), times, 0).run(0, 1, batch -> {});
    }

    /// A loader of random parts: everything that must not change what is delivered.
    private static Builder random(SplittableRandom random, long seed) {
        Numbered data = new Numbered(1 + random.nextInt(120));
        Builder builder = random.nextInt(4) == 0
                ? DataLoader.of(SampleStream.of(data), new ReplacedSlots(), 1 + random.nextInt(30))
                : DataLoader.of(data, new FisherYates());
        int workers = random.nextInt(5);
        return builder.seed(seed).batchSize(1 + random.nextInt(20)).augment(Augmentation.flip()).workers(workers).depth(
                1 + random.nextInt(6)).helping(workers == 0 || random.nextBoolean());
    }

    private static ServiceTimes random(long seed) {
        return (stage, epoch,
                batch) -> new SplittableRandom(seed + stage.name().hashCode() * 1000L + batch).nextInt(5) == 0
                        ? 50
                        : batch % 3;
    }

    @Test
    void bothExecutorsDeliverTheSameBatchesInTheSameOrder() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 60; trial++) {
            Builder builder = random(random, trial);
            List<Batch> inVirtualTime = new ArrayList<>();
            new VirtualLoader(builder.recipe(), random(trial), trial).run(0, 2, batch -> inVirtualTime.add(batch
                    .copy()));
            try (DataLoader loader = builder.open()) {
                List<Batch> withThreads = DataLoaderTest.all(loader.epoch(0));
                withThreads.addAll(DataLoaderTest.all(loader.epoch(1)));
                DataLoaderTest.assertSame(withThreads, inVirtualTime);
            }
        }
    }

    @Test
    void thousandsOfInterleavingsLoseNothingRepeatNothingAndNeverHang() {
        for (long seed = 1; seed <= 5000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Delivery delivery = random.nextBoolean() ? Delivery.ORDERED : Delivery.AS_COMPLETED;
            Recipe recipe = random(random, seed).delivery(delivery).recipe();
            BitSet seen = new BitSet();
            int[] before = {-1};
            VirtualRun run = new VirtualLoader(recipe, random(seed), seed).run(0, 1, batch -> {
                for (int i = 0; i < batch.size(); i++) {
                    assertThat(seen.get(batch.indices()[i])).as("delivered twice").isFalse();
                    seen.set(batch.indices()[i]);
                }
                if (delivery == Delivery.ORDERED)
                    assertThat(batch.number()).isEqualTo(++before[0]);
            });
            int samples = recipe.source() instanceof Source.Mapped mapped
                    ? mapped.dataset().size()
                    : (int) run.metrics().samples();
            assertThat(seen.cardinality()).as("seed %d", seed).isEqualTo(samples);
            assertThat(run.failures()).isEmpty();
        }
    }

    @Test
    void interleavingsWithFaultsTellEachFaultOnceAndDeliverTheRest() {
        for (long seed = 1; seed <= 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 20 + random.nextInt(60);
            int bad = random.nextInt(size);
            Numbered data = new Numbered(size) {
                @Override
                public void copy(int index, byte[] target, int at) throws IOException {
                    if (index == bad)
                        throw new IOException("unreadable");
                    super.copy(index, target, at);
                }
            };
            Recipe recipe = DataLoader.of(data, new FisherYates()).seed(seed).batchSize(1 + random.nextInt(7)).workers(
                    random.nextInt(4)).delivery(random.nextBoolean() ? Delivery.ORDERED : Delivery.AS_COMPLETED)
                    .recipe();
            VirtualRun run = new VirtualLoader(recipe, random(seed), seed).run(0, 1, batch -> {});
            int batches = Math.ceilDiv(size, recipe.batchSize());
            assertThat(run.failures()).singleElement().isInstanceOfSatisfying(LoaderException.SampleFailed.class,
                    e -> assertThat(e.index()).isEqualTo(bad));
            assertThat(run.delivered().cardinality()).isEqualTo(batches - 1);
        }
    }

    @Test
    void sameSeedGivesTheSameRunToTheNanosecond() {
        for (long seed = 1; seed <= 50; seed++) {
            VirtualRun[] runs = new VirtualRun[2];
            for (int i = 0; i < 2; i++) {
                Recipe recipe = random(new SplittableRandom(seed), seed).recipe();
                runs[i] = new VirtualLoader(recipe, random(seed), seed).run(0, 2, batch -> {});
            }
            assertThat(runs[0].deliveries()).isEqualTo(runs[1].deliveries());
            assertThat(runs[0].makespan()).isEqualTo(runs[1].makespan());
        }
    }

    /// A loader with one worker and `depth` slots is a line of two stages with `depth - 2` places between them: one slot
    /// is in the worker's hands, one in the consumer's.
    @Test
    void makespanWithOneWorkerEqualsTheRecursionOfTwoStages() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 1000; trial++) {
            int items = 1 + random.nextInt(100);
            int depth = 2 + random.nextInt(6);
            long[][] service = new long[2][items];
            for (long[] stage : service)
                Arrays.setAll(stage, k -> random.nextInt(20));
            VirtualRun run = run(numbered(items).workers(1).depth(depth).helping(false), (stage, epoch,
                    batch) -> switch (stage) {
                        case FETCH -> service[0][batch];
                        case CONSUME -> service[1][batch];
                        case ORDER, TRANSFORM, TRANSFER -> 0;
                    });
            assertThat(run.makespan()).isEqualTo(FlowLineTest.recursion(service, new int[]{depth - 2}));
        }
    }

    @Test
    void makespanWithSeveralWorkersEqualsTheirRecursion() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 1000; trial++) {
            int items = 1 + random.nextInt(60);
            int workers = 1 + random.nextInt(4);
            int depth = 1 + random.nextInt(8);
            long[] fill = random.longs(items, 0, 30).toArray();
            long[] consume = random.longs(items, 0, 10).toArray();
            VirtualRun run = run(numbered(items).workers(workers).depth(depth).helping(false), (stage, epoch,
                    batch) -> stage == Stage.FETCH ? fill[batch] : stage == Stage.CONSUME ? consume[batch] : 0);
            assertThat(run.makespan()).isEqualTo(recursion(fill, consume, workers, depth));
        }
    }

    /// Batch k starts when a worker is free, slot k is free, and batch k - 1 has started; it is consumed in order.
    private static long recursion(long[] fill, long[] consume, int workers, int depth) {
        long[] free = new long[workers];
        long[] released = new long[fill.length];
        long started = 0;
        for (int k = 0; k < fill.length; k++) {
            Arrays.sort(free);
            long slot = k < depth ? 0 : released[k - depth];
            started = Math.max(Math.max(free[0], slot), started);
            free[0] = started + fill[k];
            released[k] = Math.max(free[0], k == 0 ? 0 : released[k - 1]) + consume[k];
        }
        return released[fill.length - 1];
    }

    @Test
    void helpingConsumerAloneTakesTheSumOfAllTimes() {
        assertThat(run(numbered(10).depth(3), times(7, 5)).makespan()).isEqualTo(10 * (7 + 5));
    }

    @Test
    void timeoutComesAtTheExactNanosecond() {
        VirtualRun run = run(numbered(10).workers(1).helping(false).timeout(Duration.ofNanos(1000)), (stage, epoch,
                batch) -> stage == Stage.FETCH ? batch == 4 ? ServiceTimes.NEVER : 10 : 0);
        assertThat(run.failures()).singleElement().isInstanceOf(LoaderException.TimedOut.class);
        assertThat(run.deliveries()).hasSize(4);
        assertThat(run.makespan()).isEqualTo(40 + 1000);
    }

    @Test
    void hangWithoutATimeoutIsReportedAsADeadlock() {
        assertThatThrownBy(() -> run(numbered(3).workers(1).helping(false), times(ServiceTimes.NEVER, 0)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("deadlock at 0 ns");
    }

    @Test
    void slowBatchHoldsUpTheOthersOnlyInOrder() {
        ServiceTimes times = (stage, epoch, batch) -> stage == Stage.FETCH ? batch == 0 ? 1000 : 10 : 0;
        Builder builder = numbered(8).workers(2).depth(4).helping(false);
        VirtualRun ordered = run(builder, times);
        assertThat(ordered.deliveries().getFirst()).isEqualTo(new VirtualRun.Delivery(0, 0, 1000));
        VirtualRun completed = run(builder.delivery(Delivery.AS_COMPLETED), times);
        assertThat(completed.deliveries()).extracting(VirtualRun.Delivery::at).containsExactly(10L, 20L, 30L, 40L, 50L,
                60L, 70L, 1000L);
    }

    @Test
    void nextEpochBeginsWithoutAPause() {
        ServiceTimes times = (stage, epoch, batch) -> switch (stage) {
            case ORDER -> 500;
            case FETCH -> 10;
            case CONSUME -> 100;
            case TRANSFORM, TRANSFER -> 0;
        };
        Recipe recipe = numbered(20).workers(1).depth(10).helping(false).recipe();
        VirtualRun run = new VirtualLoader(recipe, times, 0).run(0, 5, batch -> {});
        // The first order (500), the first batch (10), and the second order (500) come before the consumer gets going.
        assertThat(run.makespan()).isLessThanOrEqualTo(500 + 10 + 500 + 5 * 20 * 100);
        assertThat(run.metrics().waiting()).isLessThanOrEqualTo(500 + 10 + 500);
    }

    @Test
    void verdictNamesTheBottleneckAndTheHandsItNeeds() {
        Verdict fetch = run(numbered(1000).workers(1).helping(false), times(3000, 1000)).metrics().verdict();
        assertThat(fetch.bottleneck()).isEqualTo(Stage.FETCH);
        assertThat(fetch.starved()).isBetween(0.66, 0.67);
        assertThat(fetch.workersNeeded()).isEqualTo(3);
        assertThat(fetch.words()).contains("fetch-bound: 67 % of the consumer's time is waiting",
                "could keep 3.0 loading threads busy, it has 1");
        Verdict consumer = run(numbered(1000).workers(1).helping(false), times(1000, 3000)).metrics().verdict();
        assertThat(consumer.bottleneck()).isEqualTo(Stage.CONSUME);
        assertThat(consumer.words()).contains("consumer-bound");
    }

    @Test
    void littlesLawHoldsExactlyForReadyBatches() {
        Metrics metrics = run(numbered(1000).workers(2).helping(false), times(900, 1000)).metrics();
        double rate = (double) metrics.batches() / metrics.elapsed();
        assertThat(metrics.meanReady()).isCloseTo(rate * metrics.meanStay(), org.assertj.core.data.Offset.offset(
                1e-9));
    }

    @Test
    void consumerThatWalksAwayIsNoDeadlock() {
        for (int limit = 0; limit < 12; limit++) {
            Recipe recipe = numbered(12).workers(3).helping(false).recipe();
            VirtualRun run = new VirtualLoader(recipe, INSTANT, limit + 1).abandon(0, limit, batch -> {});
            assertThat(run.deliveries()).hasSize(limit);
        }
    }
}
