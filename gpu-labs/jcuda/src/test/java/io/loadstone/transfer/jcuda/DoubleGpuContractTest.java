package io.loadstone.transfer.jcuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.transfer.gpu.Opened;
import io.loadstone.transfer.gpu.Gpu;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract on JCuda over the double of the driver: Linux with gcc.
class DoubleGpuContractTest extends GpuContract {

    @BeforeAll
    static void loadTheDouble() {
        assumeTrue(CudaDouble.possible(), "the double of libcuda needs Linux on x86-64 and gcc");
        CudaDouble.loaded();
    }

    @Override
    Gpu open() {
        return switch (JCudaGpu.open(0)) {
            case Opened.Ready(Gpu gpu) -> gpu;
            case Opened.Unavailable(boolean _, String what, String advice) ->
                throw new AssertionError(what + "; " + advice);
        };
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(CudaDouble.loaded().live()).isZero();
    }
}
