package lab.shuffle;

import io.loadstone.guarantees.shuffle.OrderWitnessGuarantees;
import io.loadstone.shuffle.OrderWitness;

/// Judges your [MyOrderWitness]. The laws are in [OrderWitnessGuarantees].
class MyOrderWitnessTest implements OrderWitnessGuarantees {

    @Override
    public OrderWitness witness() {
        return new MyOrderWitness();
    }
}
