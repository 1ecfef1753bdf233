package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Experiment;
import java.util.List;

/// The measured series of the stream lab's figures.
final class StreamExperiments {
    private StreamExperiments() {}

    static List<Experiment> all() {
        return List.of(new InclusionByPosition(), new FailureByWidth(), new HistogramError(), new RepeatedTests(),
                new ErrorByWindow(), new ClassDrift());
    }
}
