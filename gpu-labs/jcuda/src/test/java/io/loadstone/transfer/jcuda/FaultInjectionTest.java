package io.loadstone.transfer.jcuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.transfer.gpu.Opened;
import io.loadstone.transfer.gpu.Attribute;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.Gpu.Buffer;
import io.loadstone.transfer.gpu.Gpu.Event;
import io.loadstone.transfer.gpu.Gpu.Stream;
import io.loadstone.transfer.gpu.GpuError;
import io.loadstone.transfer.gpu.GpuException;
import io.loadstone.transfer.gpu.HostMemory;
import io.loadstone.transfer.gpu.LabKernels;
import io.loadstone.transfer.ptx.Grid;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lets each call of the driver fail in turn: the error is told by its name, and nothing is lost or left.
class FaultInjectionTest {
    private static final GpuError[] ERRORS = {GpuError.OUT_OF_MEMORY, GpuError.UNKNOWN, GpuError.INVALID_VALUE,
            GpuError.SYSTEM_DRIVER_MISMATCH};

    @BeforeAll
    static void loadTheDouble() {
        assumeTrue(CudaDouble.possible(), "the double of libcuda needs Linux on x86-64 and gcc");
    }

    /// Uses every method of the port, from opening to closing.
    private static void everything() {
        try (Arena arena = Arena.ofConfined(); Gpu gpu = open()) {
            gpu.attribute(Attribute.WARP_SIZE);
            gpu.freeBytes();
            Buffer buffer = gpu.allocate(1024);
            Buffer other = gpu.allocate(1024);
            Buffer managed = gpu.managed(1024);
            MemorySegment pinned = gpu.host(HostMemory.PINNED, 1024);
            MemorySegment registered = arena.allocate(1024);
            gpu.register(registered);
            gpu.fill(buffer, (byte) 0);
            gpu.toDevice(buffer, 0, registered);
            gpu.toHost(pinned, buffer, 0);
            Stream stream = gpu.stream();
            Event event = gpu.event();
            Event second = gpu.event();
            gpu.record(event, stream);
            gpu.toDeviceAsync(buffer, 0, pinned, stream);
            gpu.await(Stream.DEFAULT, event);
            gpu.launch(gpu.function(LabKernels.ptx(), "increment"), Grid.linear(1, 32), 0, stream, 32, 1, buffer);
            gpu.copy(other, buffer, 1024, stream);
            gpu.toHostAsync(pinned, other, 0, stream);
            gpu.record(second, stream);
            gpu.synchronize(second);
            gpu.done(second);
            gpu.between(event, second);
            gpu.synchronize(stream);
            gpu.unregister(registered);
            gpu.close(event);
            gpu.close(stream);
            gpu.freeHost(pinned);
            gpu.free(managed);
            gpu.free(buffer);
        }
    }

    private static Gpu open() {
        return switch (JCudaGpu.open(0)) {
            case Opened.Ready(Gpu gpu) -> gpu;
            case Opened.Unavailable(boolean _, String what, String _) -> throw new Unavailable(what);
        };
    }

    private static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(String what) {
            super(what);
        }
    }

    static LongStream eachCall() {
        if (!CudaDouble.possible())
            return LongStream.of(1);
        CudaDouble.loaded().fail(0, 0);
        everything();
        return LongStream.rangeClosed(1, CudaDouble.loaded().calls());
    }

    @ParameterizedTest
    @MethodSource("eachCall")
    void aFailureOfAnyCallIsToldByNameAndNothingIsLeft(long call) {
        GpuError error = ERRORS[(int) (call % ERRORS.length)];
        CudaDouble driver = CudaDouble.loaded();
        driver.fail(call, error.code());
        String told = "";
        try {
            everything();
        } catch (GpuException | Unavailable e) {
            told = String.valueOf(e.getMessage());
        }
        assertThat(told).contains(error.cuda());

        driver.fail(0, 0);
        everything(); // the device is as good as new
        assertThat(driver.live()).isZero();
    }

    @Test
    void everyFunctionThatIsNeededIsCalled() {
        long calls = eachCall().count();
        assertThat(calls).isGreaterThanOrEqualTo(CudaDriver.NEEDED.size() - 2);
    }
}
