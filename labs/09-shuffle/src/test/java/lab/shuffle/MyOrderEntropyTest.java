package lab.shuffle;

import io.loadstone.guarantees.shuffle.OrderEntropyGuarantees;
import io.loadstone.shuffle.OrderEntropy;

/// Judges your [MyOrderEntropy]. The laws are in [OrderEntropyGuarantees].
class MyOrderEntropyTest implements OrderEntropyGuarantees {

    @Override
    public OrderEntropy entropy() {
        return new MyOrderEntropy();
    }
}
