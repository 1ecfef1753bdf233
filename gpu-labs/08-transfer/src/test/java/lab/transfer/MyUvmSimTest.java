package lab.transfer;

import io.loadstone.guarantees.transfer.UvmSimGuarantees;
import io.loadstone.transfer.UvmSim;

/// Judges your [MyUvmSim]. The laws are in [UvmSimGuarantees].
class MyUvmSimTest implements UvmSimGuarantees {

    @Override
    public UvmSim pages() {
        return new MyUvmSim();
    }
}
