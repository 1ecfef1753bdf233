package lab.transfer;

import io.loadstone.guarantees.transfer.WarpAccessGuarantees;
import io.loadstone.transfer.WarpAccess;

/// Judges your [MyWarpAccess]. The laws are in [WarpAccessGuarantees].
class MyWarpAccessTest implements WarpAccessGuarantees {

    @Override
    public WarpAccess access() {
        return new MyWarpAccess();
    }
}
