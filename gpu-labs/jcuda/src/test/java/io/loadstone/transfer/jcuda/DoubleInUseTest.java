package io.loadstone.transfer.jcuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.data.FashionMnist;
import io.loadstone.guarantees.transfer.DeviceBandwidth;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.transfer.BoundedPool;
import io.loadstone.transfer.gpu.DeviceTransfer;
import io.loadstone.transfer.gpu.DeviceTransfer.Arrival;
import io.loadstone.transfer.gpu.DriverLook;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.GpuError;
import io.loadstone.transfer.gpu.Opened;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What uses a device, on JCuda over the double of the driver: the loader's last stage, the runner for a real GPU, the doctor's look.
class DoubleInUseTest {

    @BeforeAll
    static void loadTheDouble() {
        assumeTrue(CudaDouble.possible(), "the double of libcuda needs Linux on x86-64 and gcc");
        CudaDouble.loaded().fail(0, 0);
    }

    private static Gpu open() {
        return switch (new JCudaProvider().open(0)) {
            case Opened.Ready(Gpu gpu) -> gpu;
            case Opened.Unavailable(boolean _, String what, String advice) -> throw new AssertionError(what + advice);
        };
    }

    @ParameterizedTest
    @EnumSource
    void theLoadersBatchesArrive(DeviceTransfer.Memory memory) throws IOException {
        try (Gpu gpu = open();
                DeviceTransfer transfer = new DeviceTransfer(gpu, memory, new BoundedPool(), 5);
                DataLoader loader = DataLoader.of(FashionMnist.test(), new FisherYates()).workers(2).transfer(transfer)
                        .open()) {
            int batches = 0;
            for (Batch batch : loader.epoch(0)) {
                Arrival arrival = transfer.await(batch);
                float[] samples = new float[batch.size() * 784];
                gpu.toHost(MemorySegment.ofArray(samples), arrival.buffer(), 0);
                assertThat(Arrays.equals(samples, 0, samples.length, batch.data(), 0, samples.length)).isTrue();
                if (++batches == 20)
                    break;
            }
        }
        assertThat(CudaDouble.loaded().live()).isZero();
    }

    @Test
    void theRunnerMeasuresFiveKindsOfMemoryInBothDirections() {
        try (Gpu gpu = open()) {
            var experiment = new DeviceBandwidth(gpu, 1 << 16, 1e-4);
            var measured = experiment.measure(new SplittableRandom(1));

            assertThat(experiment.id()).isEqualTo("transfer.device-double-of-libcuda-host-memory-no-gpu");
            List<String[]> rows = measured.table().lines().skip(1).map(line -> line.split(",", -1)).toList();
            assertThat(rows).hasSize(2 * 5 * 3).allSatisfy(row -> {
                assertThat(row[0]).isEqualTo("measured");
                assertThat(Double.parseDouble(row[5])).isPositive();
            });
            assertThat(measured.metrics()).containsKeys("ratio-h2d", "ratio-d2h", "alpha-h2d-pinned",
                    "alpha-d2h-heap-array", "page-locking", "held");
        }
        assertThat(CudaDouble.loaded().live()).isZero();
    }

    @Test
    void theDoctorTellsADriversErrorByItsNameAndWhatToDo() {
        assertThat(DriverLook.look().usable()).isTrue();
        assertThat(DriverLook.look().what()).startsWith("double of libcuda").contains("takes the lab's kernels");
        for (GpuError error : List.of(GpuError.NO_DEVICE, GpuError.OUT_OF_MEMORY, GpuError.UNSUPPORTED_PTX_VERSION,
                GpuError.SYSTEM_DRIVER_MISMATCH)) {
            for (long call = 1; call <= 8; call++) {
                CudaDouble.loaded().fail(call, error.code());
                DriverLook look = DriverLook.look();
                assertThat(look.usable()).as("call %d", call).isFalse();
                assertThat(look.missing()).isFalse();
                assertThat(look.what()).contains(error.cuda(), error.advice());
            }
        }
        CudaDouble.loaded().fail(0, 0);
        assertThat(CudaDouble.loaded().live()).isZero();
    }
}
