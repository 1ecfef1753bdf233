package lab.shuffle;

import io.loadstone.guarantees.shuffle.StateClonerGuarantees;
import io.loadstone.shuffle.StateCloner;

/// Judges your [MyStateCloner]. The laws are in [StateClonerGuarantees].
class MyStateClonerTest implements StateClonerGuarantees {

    @Override
    public StateCloner cloner() {
        return new MyStateCloner();
    }
}
