package lab.stream;

import io.loadstone.stream.DriftDetector;
import java.util.ArrayList;
import java.util.List;

/// Holds the last 32 values against all before them, after each value, at the level delta.
public final class MyDriftDetector implements DriftDetector {
    private static final int RECENT = 32;

    @Override
    public Detector open(double delta) {
        return new Detector() {
            private final List<Double> values = new ArrayList<>();

            @Override
            public boolean[] update(double... next) {
                boolean[] alarms = new boolean[next.length];
                for (int i = 0; i < next.length; i++) {
                    if (!(next[i] >= 0 && next[i] <= 1))
                        throw new IllegalArgumentException("not between 0 and 1: " + next[i]);
                    values.add(next[i]);
                    alarms[i] = changed();
                    if (alarms[i])
                        values.subList(0, values.size() - RECENT).clear();
                }
                return alarms;
            }

            private boolean changed() {
                int older = values.size() - RECENT;
                if (older < RECENT)
                    return false;
                double before = values.subList(0, older).stream().mapToDouble(x -> x).average().orElseThrow();
                double now = values.subList(older, values.size()).stream().mapToDouble(x -> x).average().orElseThrow();
                double bound = Math.sqrt((1.0 / older + 1.0 / RECENT) / 2 * Math.log(2 / delta));
                return Math.abs(before - now) > bound;
            }

            @Override
            public int window() {
                return values.size();
            }
        };
    }
}
