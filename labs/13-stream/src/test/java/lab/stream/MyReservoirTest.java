package lab.stream;

import io.loadstone.guarantees.stream.ReservoirGuarantees;
import io.loadstone.stream.Reservoir;

/// Judges your [MyReservoir]. The laws are in [ReservoirGuarantees].
class MyReservoirTest implements ReservoirGuarantees {

    @Override
    public Reservoir reservoir() {
        return new MyReservoir();
    }
}
