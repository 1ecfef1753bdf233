package lab.queueing;

import io.loadstone.guarantees.queueing.QueueSimulatorGuarantees;
import io.loadstone.queueing.QueueSimulator;

/// Judges your [MyQueueSimulator]. The laws are in [QueueSimulatorGuarantees].
class MyQueueSimulatorTest implements QueueSimulatorGuarantees {

    @Override
    public QueueSimulator simulator() {
        return new MyQueueSimulator();
    }
}
