package lab.stream;

import io.loadstone.guarantees.stream.WeightedReservoirGuarantees;
import io.loadstone.stream.WeightedReservoir;

/// Judges your [MyWeightedReservoir]. The laws are in [WeightedReservoirGuarantees].
class MyWeightedReservoirTest implements WeightedReservoirGuarantees {

    @Override
    public WeightedReservoir reservoir() {
        return new MyWeightedReservoir();
    }
}
