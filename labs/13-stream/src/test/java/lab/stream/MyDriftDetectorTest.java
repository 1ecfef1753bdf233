package lab.stream;

import io.loadstone.guarantees.stream.DriftDetectorGuarantees;
import io.loadstone.stream.DriftDetector;

/// Judges your [MyDriftDetector]. The laws are in [DriftDetectorGuarantees].
class MyDriftDetectorTest implements DriftDetectorGuarantees {

    @Override
    public DriftDetector detector() {
        return new MyDriftDetector();
    }
}
