package lab.shuffle;

import io.loadstone.guarantees.shuffle.EpochOrderGuarantees;
import io.loadstone.shuffle.EpochOrder;

/// Judges your [MyEpochOrder]. The laws are in [EpochOrderGuarantees].
class MyEpochOrderTest implements EpochOrderGuarantees {

    @Override
    public EpochOrder order() {
        return new MyEpochOrder();
    }
}
