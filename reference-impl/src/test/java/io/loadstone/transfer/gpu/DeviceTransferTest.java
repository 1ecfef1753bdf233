package io.loadstone.transfer.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.FashionMnist;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Metrics;
import io.loadstone.loader.Stage;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.transfer.BoundedPool;
import io.loadstone.transfer.StagingPool;
import io.loadstone.transfer.gpu.DeviceTransfer.Arrival;
import io.loadstone.transfer.gpu.DeviceTransfer.Memory;
import io.loadstone.transfer.gpu.Gpu.Buffer;
import io.loadstone.transfer.ptx.Grid;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fashion-MNIST goes to the model, whole and in order; the pool's bound holds; a bad pool is seen; a slow link is named.
@Timeout(60)
class DeviceTransferTest {

    private static DataLoader loader(DeviceTransfer transfer, int workers) throws IOException {
        return DataLoader.of(FashionMnist.test(), new FisherYates()).seed(3).batchSize(128).workers(workers)
                .transfer(transfer).open();
    }

    private static boolean arrived(Gpu gpu, DeviceTransfer transfer, Batch batch) {
        Arrival arrival = transfer.await(batch);
        float[] samples = new float[batch.size() * batch.shape().size()];
        int[] labels = new int[batch.size()];
        gpu.toHost(MemorySegment.ofArray(samples), arrival.buffer(), 0);
        gpu.toHost(MemorySegment.ofArray(labels), arrival.buffer(), arrival.labels());
        return java.util.Arrays.equals(samples, 0, samples.length, batch.data(), 0, samples.length)
                && java.util.Arrays.equals(labels, 0, labels.length, batch.labels(), 0, labels.length);
    }

    @ParameterizedTest
    @EnumSource
    void everyBatchArrivesBitForBit(Memory memory) throws IOException {
        try (Gpu gpu = new ModelGpu(Profile.rtx4090())) {
            long before = gpu.freeBytes();
            try (DeviceTransfer transfer = new DeviceTransfer(gpu, memory, new BoundedPool(), 5)) {
                int batches = 0;
                // One worker and no helping: the model's time has one thread, and so has this test.
                try (DataLoader loader = loader(transfer, 0)) {
                    for (Batch batch : loader.epoch(0)) {
                        assertThat(arrived(gpu, transfer, batch)).as(batch.toString()).isTrue();
                        batches++;
                    }
                }
                var totals = transfer.totals();
                assertThat(batches).isEqualTo(79);
                assertThat(totals.bytes()).isEqualTo(10_000L * (784 * 4 + 4));
                assertThat(totals.copies()).isEqualTo(memory == Memory.PINNED ? 79 : 158);
                assertThat(totals.batches()).isEqualTo(79);
                // A full batch takes what the model says, at most the events' own calls more.
                Way way = Profile.rtx4090().toDevice();
                double modelled = memory == Memory.PINNED
                        ? way.pinned(128 * (784 * 4 + 4))
                        : way.pageableToDevice(128 * 784 * 4) + way.pageableToDevice(128 * 4);
                assertThat(totals.typical() / 1e9).isBetween(modelled, modelled + 8e-6);
                assertThat(totals.pinnedBuffers()).isEqualTo(memory == Memory.PINNED ? 1 : 0);
            }
            assertThat(gpu.freeBytes()).isEqualTo(before);
        }
    }

    @Test
    void aPoolThatReusesBuffersTooEarlyCorruptsBatches() throws IOException {
        StagingPool early = buffers -> {
            var right = new BoundedPool().open(buffers);
            return new StagingPool.Buffers() {
                @Override
                public int acquire(long finished) {
                    return right.acquire(Long.MAX_VALUE);
                }

                @Override
                public void release(int buffer, long copy) {
                    right.release(buffer, copy);
                }

                @Override
                public int allocations() {
                    return right.allocations();
                }
            };
        };
        assertThat(corrupted(early)).isPositive();
        assertThat(corrupted(new BoundedPool())).isZero();
    }

    /// Moves two batches at a time before it looks, so that the second could overwrite the first in its staging buffer.
    private static int corrupted(StagingPool pool) throws IOException {
        int corrupted = 0;
        try (Gpu gpu = new ModelGpu(Profile.rtx4090());
                DeviceTransfer transfer = new DeviceTransfer(gpu, Memory.PINNED, pool, 3);
                DataLoader loader = DataLoader.of(FashionMnist.test(), new FisherYates()).workers(0).open()) {
            Batch kept = null;
            for (Batch batch : loader.epoch(0)) {
                Batch copy = batch.copy();
                try {
                    transfer.move(copy);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                if (kept != null)
                    corrupted += arrived(gpu, transfer, kept) ? 0 : 1;
                kept = copy;
                if (batch.number() == 9)
                    break;
            }
        }
        return corrupted;
    }

    @Test
    void kernelsOfTheConsumerAreWaitedForBeforeTheirBatchIsOverwritten() throws Exception {
        try (ModelGpu gpu = new ModelGpu(Profile.rtx4090());
                DeviceTransfer transfer = new DeviceTransfer(gpu, Memory.PINNED, new BoundedPool(), 4);
                DataLoader loader = DataLoader.of(FashionMnist.test(), new FisherYates()).workers(0).open()) {
            Gpu.Stream kernels = gpu.stream();
            Gpu.Function spin = gpu.function(LabKernels.ptx(), "spin");
            Buffer work = gpu.allocate(1 << 12);
            List<Batch> places = new ArrayList<>(); // two sets of arrays, so two places on the device
            for (Batch batch : loader.epoch(0)) {
                if (places.size() < 2)
                    places.add(batch.copy());
            }
            for (int i = 0; i < 8; i++) {
                Batch batch = places.get(i % 2);
                transfer.move(batch);
                transfer.await(batch, kernels);
                gpu.launch(spin, Grid.covering(1 << 10, 256), 0, kernels, work, 1 << 10, 5000);
                transfer.used(batch, kernels);
            }
            gpu.synchronize();
            var copies = gpu.spans().stream().filter(span -> span.engine() == Span.Engine.COPY_IN).toList();
            var computed = gpu.spans().stream().filter(span -> span.engine() == Span.Engine.COMPUTE).toList();
            assertThat(copies).hasSize(8);
            for (int i = 0; i < 6; i++) // what is copied next into a place waits for the kernel on it
                assertThat(copies.get(i + 2).start()).isGreaterThanOrEqualTo(computed.get(i).end());
            assertThat(copies.get(1).start()).isLessThan(computed.getFirst().end());
        }
    }

    @Test
    void aCopyOfABatchIsNotOnTheDevice() throws Exception {
        try (Gpu gpu = new ModelGpu(Profile.rtx4090());
                DeviceTransfer transfer = new DeviceTransfer(gpu, Memory.PAGEABLE, new BoundedPool(), 1);
                DataLoader loader = loader(transfer, 0)) {
            Batch batch = loader.epoch(0).iterator().next();
            assertThatThrownBy(() -> transfer.await(batch.copy())).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("was not moved");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowLinkIsNamedAsTheBottleneck(Memory memory) throws IOException {
        Way slow = new Way(1e-4, 1e8, 1e-4, 1e8, 1e8, 1 << 20, 1 << 18);
        Metrics metrics;
        try (Gpu gpu = InRealTime.of(new ModelGpu(Profile.rtx4090().with(slow, slow)));
                DeviceTransfer transfer = new DeviceTransfer(gpu, memory, new BoundedPool(), 3)) {
            try (DataLoader loader = loader(transfer, 2)) {
                for (Batch batch : loader.epoch(0)) {
                    transfer.await(batch);
                    if (batch.number() == 30)
                        break;
                }
                metrics = loader.metrics().withArrival(transfer.totals().arriving());
            }
        }
        assertThat(metrics.verdict().bottleneck()).isEqualTo(Stage.TRANSFER);
        assertThat(metrics.verdict().words()).contains("transfer-bound", "more threads do not widen a link");
    }

    @Test
    void aModelInRealTimeKeepsItsCallersAsLongAsItSays() {
        AtomicLong now = new AtomicLong(1000);
        Gpu gpu = InRealTime.of(new ModelGpu(Profile.rtx4090()), () -> now.addAndGet(100));
        Buffer buffer = gpu.allocate(1 << 20);
        long before = now.get();
        gpu.toDevice(buffer, 0, MemorySegment.ofArray(new byte[1 << 20]));
        assertThat(now.get() - before).isGreaterThan((long) (1e9 * (1 << 20) / 24e9));
        now.addAndGet(5_000_000);
        assertThat(gpu.clock().nanos()).isGreaterThan(5_000_000);
        assertThatThrownBy(() -> gpu.allocate(0)).isInstanceOf(GpuException.class);
        gpu.close();
    }
}
