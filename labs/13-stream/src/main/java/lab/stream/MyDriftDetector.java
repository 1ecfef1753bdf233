package lab.stream;

import io.loadstone.stream.DriftDetector;

/// Task 8 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyDriftDetector implements DriftDetector {

    @Override
    public Detector open(double delta) {
        throw new UnsupportedOperationException("Task 8: open a detector");
    }
}
