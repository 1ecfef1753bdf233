package lab.queueing;

import io.loadstone.guarantees.queueing.MvaGuarantees;
import io.loadstone.queueing.Mva;

/// Judges your [MyMva]. The laws are in [MvaGuarantees].
class MyMvaTest implements MvaGuarantees {

    @Override
    public Mva mva() {
        return new MyMva();
    }
}
