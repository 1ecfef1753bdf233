package lab.transfer;

import io.loadstone.guarantees.transfer.GpuSpecGuarantees;
import io.loadstone.transfer.GpuSpec;

/// Judges your [MyGpuSpec]. The laws are in [GpuSpecGuarantees].
class MyGpuSpecTest implements GpuSpecGuarantees {

    @Override
    public GpuSpec spec() {
        return new MyGpuSpec();
    }
}
