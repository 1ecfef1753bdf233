package lab.queueing;

import io.loadstone.guarantees.queueing.QueueWitnessGuarantees;
import io.loadstone.queueing.QueueWitness;

/// Judges your [MyQueueWitness]. The laws are in [QueueWitnessGuarantees].
class MyQueueWitnessTest implements QueueWitnessGuarantees {

    @Override
    public QueueWitness witness() {
        return new MyQueueWitness();
    }
}
