package lab.shuffle;

import io.loadstone.guarantees.shuffle.OrderStatsGuarantees;
import io.loadstone.shuffle.OrderStats;

/// Judges your [MyOrderStats]. The laws are in [OrderStatsGuarantees].
class MyOrderStatsTest implements OrderStatsGuarantees {

    @Override
    public OrderStats stats() {
        return new MyOrderStats();
    }
}
