package lab.queueing;

import io.loadstone.guarantees.queueing.GrowthLawGuarantees;
import io.loadstone.queueing.GrowthLaw;

/// Judges your [MyGrowthLaw]. The laws are in [GrowthLawGuarantees].
class MyGrowthLawTest implements GrowthLawGuarantees {

    @Override
    public GrowthLaw growth() {
        return new MyGrowthLaw();
    }
}
