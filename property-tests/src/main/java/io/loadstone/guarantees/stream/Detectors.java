package io.loadstone.guarantees.stream;

import io.loadstone.stream.DriftDetector;
import java.util.ArrayList;
import java.util.List;

/// Detectors to try the guarantees on: the window as a list, held against every split, right but for one fault.
final class Detectors {
    private Detectors() {}

    /// What a detector gets wrong.
    enum Fault {
        NONE, PER_STEP, ONE_SIDED, NEVER_SHRINKS, FORGETS_ALL, UNBOUNDED, DEAF, ONE_FOR_ALL, CRIES_ON
    }

    static DriftDetector of(Fault fault) {
        if (fault != Fault.ONE_FOR_ALL)
            return delta -> new Splits(delta, fault);
        return new DriftDetector() {
            private final Splits shared = new Splits(0.05, Fault.NONE);

            @Override
            public Detector open(double delta) {
                return shared;
            }
        };
    }

    private static final class Splits implements DriftDetector.Detector {
        private final double delta;
        private final Fault fault;
        private final List<Double> sums = new ArrayList<>(List.of(0.0));
        private long time;
        private boolean cries;

        Splits(double delta, Fault fault) {
            this.delta = delta;
            this.fault = fault;
        }

        @Override
        public boolean[] update(double... values) {
            boolean[] alarms = new boolean[values.length];
            for (int i = 0; i < values.length; i++)
                alarms[i] = update(values[i]);
            return alarms;
        }

        private boolean update(double value) {
            if (fault != Fault.UNBOUNDED && !(value >= 0 && value <= 1))
                throw new IllegalArgumentException("a value must lie in 0..1, got " + value);
            time++;
            sums.add(sums.getLast() + value);
            int n = window();
            double level = fault == Fault.PER_STEP ? delta : delta / (time * (time + 1.0)) / n;
            if (fault == Fault.DEAF)
                level /= 1e30;
            for (int older = n - 1; older > 0; older = older > 40 ? older * 9 / 10 : older - 1) {
                int newer = n - older;
                double gap = (sums.getLast() - sums.get(older)) / newer - (sums.get(older) - sums.getFirst()) / older;
                double allowed = Math.sqrt((1.0 / older + 1.0 / newer) / 2 * Math.log(2 / level));
                if ((fault == Fault.ONE_SIDED ? gap : Math.abs(gap)) >= allowed) {
                    if (fault == Fault.FORGETS_ALL)
                        keep(0);
                    else if (fault != Fault.NEVER_SHRINKS)
                        keep(newer);
                    cries = fault == Fault.CRIES_ON;
                    return true;
                }
            }
            return cries;
        }

        private void keep(int newest) {
            double before = sums.get(window() - newest);
            sums.subList(0, window() - newest).clear();
            sums.replaceAll(sum -> sum - before);
        }

        @Override
        public int window() {
            return sums.size() - 1;
        }
    }
}
