package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.Arrays;

/// An adaptive window: the last `2^j` values are held against those before them in the window, for each `j`; where the means lie too
/// far apart, the older part is dropped.
///
/// Hoeffding's inequality: the means of `n` and `m` independent values in `[0, 1]` with one mean differ by at least
/// `sqrt((1/n + 1/m) / 2 * ln(2/a))` with probability at most `a`. Value number `t` may spend `delta / (t (t+1))`, split evenly over its
/// `j`; the sum over all `t` is `delta`.
///
/// Cost: `O(log n)` a value, `O(n)` memory for a window of `n` (the source thins its buckets to `O(log n)`).
///
/// Source: Bifet & Gavalda 2007, doi:10.1137/1.9781611972771.42; Hoeffding 1963, doi:10.1080/01621459.1963.10500830.
@Reference
public final class AdaptiveWindow implements DriftDetector {

    @Override
    public Detector open(double delta) {
        if (!(delta > 0 && delta < 1))
            throw new IllegalArgumentException("delta must lie between 0 and 1, got " + delta);
        return new Window(delta);
    }

    private static final class Window implements Detector {
        private final double delta;
        private double[] sums = new double[16]; // sums[i] is the sum of the window's first i values
        private int size;
        private long time;

        Window(double delta) {
            this.delta = delta;
        }

        @Override
        public boolean[] update(double... values) {
            boolean[] alarms = new boolean[values.length];
            for (int i = 0; i < values.length; i++)
                alarms[i] = update(values[i]);
            return alarms;
        }

        private boolean update(double value) {
            if (!(value >= 0 && value <= 1))
                throw new IllegalArgumentException("a value must lie in 0..1, got " + value);
            time++;
            if (size + 1 == sums.length)
                sums = Arrays.copyOf(sums, 2 * sums.length);
            sums[size + 1] = sums[size] + value;
            size++;
            double splits = Math.ceil(Math.log(size) / Math.log(2));
            double level = delta / (time * (time + 1.0)) / splits;
            for (int newer = 1; newer < size; newer *= 2) {
                int older = size - newer;
                double gap = Math.abs((sums[size] - sums[older]) / newer - sums[older] / older);
                if (gap >= Math.sqrt((1.0 / older + 1.0 / newer) / 2 * Math.log(2 / level))) {
                    keep(newer);
                    return true;
                }
            }
            return false;
        }

        private void keep(int newest) {
            double dropped = sums[size - newest];
            for (int i = 0; i <= newest; i++)
                sums[i] = sums[size - newest + i] - dropped;
            size = newest;
        }

        @Override
        public int window() {
            return size;
        }
    }
}
