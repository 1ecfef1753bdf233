package lab.shuffle;

import io.loadstone.guarantees.shuffle.RandomTestGuarantees;
import io.loadstone.shuffle.RandomTest;

/// Judges your [MyRandomTest]. The laws are in [RandomTestGuarantees].
class MyRandomTestTest implements RandomTestGuarantees {

    @Override
    public RandomTest test() {
        return new MyRandomTest();
    }
}
