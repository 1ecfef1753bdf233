package io.loadstone.book.figure;

import java.util.ArrayList;
import java.util.List;

/// A scale from values to places in a drawing, linear or logarithmic.
///
/// @param low the value at `from`
/// @param high the value at `to`
/// @param from a coordinate
/// @param to a coordinate; smaller than `from` for an axis that points up
/// @param log whether equal ratios, not equal differences, have equal lengths
public record Axis(double low, double high, double from, double to, boolean log) {

    public Axis {
        if (!(low < high))
            throw new IllegalArgumentException("an axis needs low < high, got " + low + " and " + high);
        if (log && !(low > 0))
            throw new IllegalArgumentException("a logarithmic axis needs values above 0, got " + low);
    }

    /// A linear axis.
    public Axis(double low, double high, double from, double to) {
        this(low, high, from, to, false);
    }

    /// The place of `value`.
    public double at(double value) {
        double share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    /// Round values inside the axis, about `count` of them: 1, 2 or 5 times a power of ten apart, or powers of ten.
    public List<Double> ticks(int count) {
        return log ? powers(10, count) : steps(count);
    }

    private List<Double> steps(int count) {
        double raw = (high - low) / count;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double step = (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
            ticks.add(i * step);
        return ticks;
    }

    /// Powers of `base` inside the axis, every k-th so that there are at most `count`; over less than two powers of ten, 1, 2
    /// and 5 times them.
    public List<Double> powers(int base, int count) {
        int first = (int) Math.ceil(Math.log(low) / Math.log(base) - 1e-9);
        int last = (int) Math.floor(Math.log(high) / Math.log(base) + 1e-9);
        List<Double> ticks = new ArrayList<>();
        if (base == 10 && last - first < 2) {
            for (int power = first - 1; power <= last; power++)
                for (int lead : new int[]{1, 2, 5}) {
                    double value = lead * Math.pow(10, power);
                    if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
                        ticks.add(value);
                }
            return ticks;
        }
        int every = Math.max(1, (last - first + count) / count);
        for (int power = first; power <= last; power += every)
            ticks.add(Math.pow(base, power));
        return ticks;
    }
}
