package io.loadstone.transfer.jcuda;

import io.loadstone.transfer.gpu.Opened;
import io.loadstone.transfer.gpu.Gpu;
import org.junit.jupiter.api.Tag;

/// The contract on a real device: `./mvnw -Pgpu -pl gpu-labs/jcuda verify`. It keeps the double honest.
@Tag("gpu")
class DeviceGpuContractTest extends GpuContract {

    @Override
    Gpu open() {
        return switch (JCudaGpu.open(0)) {
            case Opened.Ready(Gpu gpu) -> gpu;
            case Opened.Unavailable(boolean _, String what, String advice) ->
                throw new AssertionError(what + "; " + advice);
        };
    }
}
