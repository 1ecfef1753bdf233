package io.loadstone.guarantees.importance;

import io.loadstone.evidence.Experiment;
import java.util.List;

/// The series behind the chapter's figures.
final class ImportanceExperiments {
    private ImportanceExperiments() {}

    static List<Experiment> all() {
        return List.of(new SnisBias(), new EssEfficiency(), new SequenceEss(), new ClassSorted(), new TailErrors(),
                new FocalCurves(),
                new HardExamples());
    }
}
