package lab.queueing;

import io.loadstone.guarantees.queueing.KneeGuarantees;
import io.loadstone.queueing.Knee;

/// Judges your [MyKnee]. The laws are in [KneeGuarantees].
class MyKneeTest implements KneeGuarantees {

    @Override
    public Knee knee() {
        return new MyKnee();
    }
}
