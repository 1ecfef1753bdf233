package io.loadstone.stream;

import io.loadstone.Reference;

/// The curves in closed form.
@Reference
public final class ClosedForms implements StreamCurves {

    @Override
    public double failure(int heavyKeys, int width, int depth) {
        double row = 1 - Math.pow(1 - 1.0 / width, heavyKeys);
        return Math.pow(row, depth);
    }

    @Override
    public double windowError(double deviation, double slope, int window) {
        double lag = (window - 1) / 2.0; // mean age of the values in the window
        return deviation * deviation / window + slope * slope * lag * lag;
    }

    @Override
    public int bestWindow(double deviation, double slope) {
        // Without the -1 the derivative is 0 at W^3 = 2 (deviation / slope)^2; the least of the whole numbers lies near.
        int near = (int) Math.cbrt(2 * Math.pow(deviation / slope, 2));
        int best = Math.max(1, near - 1);
        for (int window = best + 1; window <= near + 3; window++)
            if (windowError(deviation, slope, window) < windowError(deviation, slope, best))
                best = window;
        return best;
    }

    @Override
    public double anyFalseAlarm(double alpha, int tests) {
        return -Math.expm1(tests * Math.log1p(-alpha));
    }
}
