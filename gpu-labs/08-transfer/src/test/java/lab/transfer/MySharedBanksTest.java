package lab.transfer;

import io.loadstone.guarantees.transfer.SharedBanksGuarantees;
import io.loadstone.transfer.SharedBanks;

/// Judges your [MySharedBanks]. The laws are in [SharedBanksGuarantees].
class MySharedBanksTest implements SharedBanksGuarantees {

    @Override
    public SharedBanks banks() {
        return new MySharedBanks();
    }
}
