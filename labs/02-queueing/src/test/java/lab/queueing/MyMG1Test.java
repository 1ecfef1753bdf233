package lab.queueing;

import io.loadstone.guarantees.queueing.MG1Guarantees;
import io.loadstone.queueing.MG1;

/// Judges your [MyMG1]. The laws are in [MG1Guarantees].
class MyMG1Test implements MG1Guarantees {

    @Override
    public MG1 mg1() {
        return new MyMG1();
    }
}
