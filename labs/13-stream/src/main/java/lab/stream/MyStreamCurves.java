package lab.stream;

import io.loadstone.stream.StreamCurves;

/// Task 12 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyStreamCurves implements StreamCurves {

    @Override
    public double failure(int heavyKeys, int width, int depth) {
        throw new UnsupportedOperationException("Task 12: the failure of the near-worst case");
    }

    @Override
    public double windowError(double deviation, double slope, int window) {
        throw new UnsupportedOperationException("Task 12: the error of a window");
    }

    @Override
    public int bestWindow(double deviation, double slope) {
        throw new UnsupportedOperationException("Task 12: the best window");
    }

    @Override
    public double anyFalseAlarm(double alpha, int tests) {
        throw new UnsupportedOperationException("Task 12: the chance of any false alarm");
    }
}
