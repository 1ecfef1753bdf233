package io.loadstone.transfer.jcuda;

import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Profile;

/// The contract on the model.
class ModelGpuContractTest extends GpuContract {

    @Override
    Gpu open() {
        return new ModelGpu(Profile.rtx4090());
    }
}
