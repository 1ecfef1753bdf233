package io.loadstone.guarantees.stream;

import io.loadstone.stream.DriftDetector;

/// Page's cumulative sums of the deviations from the mean so far, as they are often written: the same threshold for every stream, and a sum that
/// is not set back. Each form leaves out one of the two resets.
///
/// Source: Page 1954, doi:10.1093/biomet/41.1-2.100.
final class CumulativeSums implements DriftDetector.Detector {
    private static final double THRESHOLD = 8;
    private static final double ALLOWANCE = 0.25;

    private final boolean backToZero;
    private double rise;
    private double fall;
    private long sinceRise;
    private long sinceFall;
    private double sum;
    private long time;
    private long window;

    private CumulativeSums(boolean backToZero) {
        this.backToZero = backToZero;
    }

    /// Sums that stay above the threshold once they have crossed it: no reset after an alarm.
    static DriftDetector withoutResetAfterAlarm() {
        return _ -> new CumulativeSums(true);
    }

    /// Sums that are reset after an alarm, but not when they fall below zero: they wander, and every threshold is crossed in the end.
    static DriftDetector thatWander() {
        return _ -> new CumulativeSums(false);
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
        double mean = time == 0 ? value : sum / time;
        sum += value;
        time++;
        window++;
        double allowance = backToZero ? ALLOWANCE : 0;
        rise += value - mean - allowance;
        fall += mean - value - allowance;
        sinceRise++;
        sinceFall++;
        if (backToZero && rise <= 0) {
            rise = 0;
            sinceRise = 0;
        }
        if (backToZero && fall <= 0) {
            fall = 0;
            sinceFall = 0;
        }
        boolean alarm = Math.max(rise, fall) > THRESHOLD;
        if (alarm)
            window = rise > fall ? sinceRise : sinceFall; // the change came when the sum was last zero
        if (alarm && !backToZero) {
            rise = 0;
            fall = 0;
        }
        return alarm;
    }

    @Override
    public int window() {
        return (int) window;
    }
}
