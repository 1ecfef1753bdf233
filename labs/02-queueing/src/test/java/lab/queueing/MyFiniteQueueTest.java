package lab.queueing;

import io.loadstone.guarantees.queueing.FiniteQueueGuarantees;
import io.loadstone.queueing.FiniteQueue;

/// Judges your [MyFiniteQueue]. The laws are in [FiniteQueueGuarantees].
class MyFiniteQueueTest implements FiniteQueueGuarantees {

    @Override
    public FiniteQueue queue() {
        return new MyFiniteQueue();
    }
}
