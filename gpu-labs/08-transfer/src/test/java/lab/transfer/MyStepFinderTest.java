package lab.transfer;

import io.loadstone.guarantees.transfer.StepFinderGuarantees;
import io.loadstone.transfer.StepFinder;

/// Judges your [MyStepFinder]. The laws are in [StepFinderGuarantees].
class MyStepFinderTest implements StepFinderGuarantees {

    @Override
    public StepFinder finder() {
        return new MyStepFinder();
    }
}
