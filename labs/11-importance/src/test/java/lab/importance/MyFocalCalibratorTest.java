package lab.importance;

import io.loadstone.guarantees.importance.FocalCalibratorGuarantees;
import io.loadstone.importance.FocalCalibrator;

/// Judges your [MyFocalCalibrator]. The laws are in [FocalCalibratorGuarantees].
class MyFocalCalibratorTest implements FocalCalibratorGuarantees {

    @Override
    public FocalCalibrator calibrator() {
        return new MyFocalCalibrator();
    }
}
