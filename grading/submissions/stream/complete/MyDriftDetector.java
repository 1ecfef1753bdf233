package lab.stream;

import io.loadstone.stream.DriftDetector;
import java.util.ArrayList;
import java.util.List;

/// Looks after every eighth value only, and splits the window before its last 8, 16, 32, ... values. Look number m may spend
/// delta / (m (m + 1)), shared among its splits; over all looks this sums to delta.
public final class MyDriftDetector implements DriftDetector {
    private static final int STEP = 8;

    @Override
    public Detector open(double delta) {
        return new Watch(delta);
    }

    private static final class Watch implements Detector {
        private final double delta;
        private List<Double> values = new ArrayList<>();
        private long time;

        Watch(double delta) {
            this.delta = delta;
        }

        @Override
        public boolean[] update(double... next) {
            boolean[] alarms = new boolean[next.length];
            for (int i = 0; i < next.length; i++) {
                if (!(next[i] >= 0 && next[i] <= 1))
                    throw new IllegalArgumentException("not between 0 and 1: " + next[i]);
                values.add(next[i]);
                time++;
                alarms[i] = time % STEP == 0 && changed(time / STEP);
            }
            return alarms;
        }

        private boolean changed(long look) {
            int n = values.size();
            int splits = 1;
            for (int newer = STEP; newer < n; newer *= 2)
                splits++;
            double level = delta / look / (look + 1) / splits;
            double all = 0;
            for (double value : values)
                all += value;
            double sum = 0;
            int counted = 0;
            for (int newer = STEP; newer < n; newer *= 2) {
                for (; counted < newer; counted++)
                    sum += values.get(n - 1 - counted);
                int older = n - newer;
                double gap = Math.abs(sum / newer - (all - sum) / older);
                double harmonic = 1 / (1.0 / newer + 1.0 / older);
                if (gap > Math.sqrt(Math.log(2 / level) / (2 * harmonic))) {
                    values = new ArrayList<>(values.subList(older, n));
                    return true;
                }
            }
            return false;
        }

        @Override
        public int window() {
            return values.size();
        }
    }
}
