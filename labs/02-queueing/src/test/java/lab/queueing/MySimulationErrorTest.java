package lab.queueing;

import io.loadstone.guarantees.queueing.SimulationErrorGuarantees;
import io.loadstone.queueing.SimulationError;

/// Judges your [MySimulationError]. The laws are in [SimulationErrorGuarantees].
class MySimulationErrorTest implements SimulationErrorGuarantees {

    @Override
    public SimulationError error() {
        return new MySimulationError();
    }
}
