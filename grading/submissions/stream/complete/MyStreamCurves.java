package lab.stream;

import io.loadstone.stream.StreamCurves;

/// By the definitions; the best window by search.
public final class MyStreamCurves implements StreamCurves {

    @Override
    public double failure(int heavyKeys, int width, int depth) {
        double missed = Math.pow((width - 1.0) / width, heavyKeys);
        double fails = 1;
        for (int row = 0; row < depth; row++)
            fails *= 1 - missed;
        return fails;
    }

    @Override
    public double windowError(double deviation, double slope, int window) {
        double meanAge = (window - 1) / 2.0;
        return deviation * deviation / window + Math.pow(slope * meanAge, 2);
    }

    @Override
    public int bestWindow(double deviation, double slope) {
        int window = 1;
        while (windowError(deviation, slope, window + 1) < windowError(deviation, slope, window))
            window++;
        return window;
    }

    @Override
    public double anyFalseAlarm(double alpha, int tests) {
        return -Math.expm1(tests * Math.log1p(-alpha));
    }
}
