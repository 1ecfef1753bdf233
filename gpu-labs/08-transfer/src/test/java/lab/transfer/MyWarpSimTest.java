package lab.transfer;

import io.loadstone.guarantees.transfer.WarpSimGuarantees;
import io.loadstone.transfer.WarpSim;

/// Judges your [MyWarpSim]. The laws are in [WarpSimGuarantees].
class MyWarpSimTest implements WarpSimGuarantees {

    @Override
    public WarpSim warps() {
        return new MyWarpSim();
    }
}
