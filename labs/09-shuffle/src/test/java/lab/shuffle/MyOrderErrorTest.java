package lab.shuffle;

import io.loadstone.guarantees.shuffle.OrderErrorGuarantees;
import io.loadstone.shuffle.OrderError;

/// Judges your [MyOrderError]. The laws are in [OrderErrorGuarantees].
class MyOrderErrorTest implements OrderErrorGuarantees {

    @Override
    public OrderError error() {
        return new MyOrderError();
    }
}
