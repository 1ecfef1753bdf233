package lab.transfer;

import io.loadstone.guarantees.transfer.StagingPoolGuarantees;
import io.loadstone.transfer.StagingPool;

/// Judges your [MyStagingPool]. The laws are in [StagingPoolGuarantees].
class MyStagingPoolTest implements StagingPoolGuarantees {

    @Override
    public StagingPool pool() {
        return new MyStagingPool();
    }
}
