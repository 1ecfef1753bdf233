package lab.transfer;

import io.loadstone.guarantees.transfer.OccupancyGuarantees;
import io.loadstone.transfer.Occupancy;

/// Judges your [MyOccupancy]. The laws are in [OccupancyGuarantees].
class MyOccupancyTest implements OccupancyGuarantees {

    @Override
    public Occupancy occupancy() {
        return new MyOccupancy();
    }
}
