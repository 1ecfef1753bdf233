package lab.shuffle;

import io.loadstone.guarantees.shuffle.InsideOutGuarantees;
import io.loadstone.shuffle.InsideOut;

/// Judges your [MyInsideOut]. The laws are in [InsideOutGuarantees].
class MyInsideOutTest implements InsideOutGuarantees {

    @Override
    public InsideOut insideOut() {
        return new MyInsideOut();
    }
}
