package lab.shuffle;

import io.loadstone.guarantees.shuffle.LinearComplexityGuarantees;
import io.loadstone.shuffle.LinearComplexity;

/// Judges your [MyLinearComplexity]. The laws are in [LinearComplexityGuarantees].
class MyLinearComplexityTest implements LinearComplexityGuarantees {

    @Override
    public LinearComplexity complexity() {
        return new MyLinearComplexity();
    }
}
