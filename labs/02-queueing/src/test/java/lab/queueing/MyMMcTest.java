package lab.queueing;

import io.loadstone.guarantees.queueing.MMcGuarantees;
import io.loadstone.queueing.MMc;

/// Judges your [MyMMc]. The laws are in [MMcGuarantees].
class MyMMcTest implements MMcGuarantees {

    @Override
    public MMc mmc() {
        return new MyMMc();
    }
}
