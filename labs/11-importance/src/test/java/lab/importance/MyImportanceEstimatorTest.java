package lab.importance;

import io.loadstone.guarantees.importance.ImportanceEstimatorGuarantees;
import io.loadstone.importance.ImportanceEstimator;

/// Judges your [MyImportanceEstimator]. The laws are in [ImportanceEstimatorGuarantees].
class MyImportanceEstimatorTest implements ImportanceEstimatorGuarantees {

    @Override
    public ImportanceEstimator estimator() {
        return new MyImportanceEstimator();
    }
}
