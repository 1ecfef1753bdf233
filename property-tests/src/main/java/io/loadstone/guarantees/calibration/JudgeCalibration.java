package io.loadstone.guarantees.calibration;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.calibration.Effort;
import io.loadstone.evidence.calibration.FalseAlarmStudy;
import io.loadstone.evidence.calibration.Kind;
import io.loadstone.evidence.calibration.Kinds;
import io.loadstone.evidence.calibration.StoppingTimeStudy;
import java.util.ArrayList;
import java.util.List;

/// How far the judge itself can be trusted: what `loadstone verify --calibrate` measures.
public final class JudgeCalibration {
    private JudgeCalibration() {}

    /// The studies, for [Effort#FULL] some minutes together.
    public static List<Experiment> experiments(Effort effort) {
        var kinds = new ArrayList<Kind<?>>(ShuffleKinds.all());
        kinds.addAll(Kinds.all());
        return List.of(new FalseAlarmStudy(kinds, effort), new StoppingTimeStudy(kinds, effort),
                new DiagnosisStudy(effort.diagnosed()));
    }
}
