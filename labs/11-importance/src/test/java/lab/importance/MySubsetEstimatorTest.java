package lab.importance;

import io.loadstone.guarantees.importance.SubsetEstimatorGuarantees;
import io.loadstone.importance.SubsetEstimator;

/// Judges your [MySubsetEstimator]. The laws are in [SubsetEstimatorGuarantees].
class MySubsetEstimatorTest implements SubsetEstimatorGuarantees {

    @Override
    public SubsetEstimator estimator() {
        return new MySubsetEstimator();
    }
}
