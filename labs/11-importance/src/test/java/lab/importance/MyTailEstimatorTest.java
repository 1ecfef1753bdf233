package lab.importance;

import io.loadstone.guarantees.importance.TailEstimatorGuarantees;
import io.loadstone.importance.TailEstimator;

/// Judges your [MyTailEstimator]. The laws are in [TailEstimatorGuarantees].
class MyTailEstimatorTest implements TailEstimatorGuarantees {

    @Override
    public TailEstimator tail() {
        return new MyTailEstimator();
    }
}
