package lab.queueing;

import io.loadstone.guarantees.queueing.MM1Guarantees;
import io.loadstone.queueing.MM1;

/// Judges your [MyMM1]. The laws are in [MM1Guarantees].
class MyMM1Test implements MM1Guarantees {

    @Override
    public MM1 mm1() {
        return new MyMM1();
    }
}
