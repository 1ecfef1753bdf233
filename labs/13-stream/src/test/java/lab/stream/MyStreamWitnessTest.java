package lab.stream;

import io.loadstone.guarantees.stream.StreamWitnessGuarantees;
import io.loadstone.stream.StreamWitness;

/// Judges your [MyStreamWitness]. The laws are in [StreamWitnessGuarantees].
class MyStreamWitnessTest implements StreamWitnessGuarantees {

    @Override
    public StreamWitness witness() {
        return new MyStreamWitness();
    }
}
