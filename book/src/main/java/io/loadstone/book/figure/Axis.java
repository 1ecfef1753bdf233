package io.loadstone.book.figure;

import java.util.ArrayList;
import java.util.List;

/// A linear scale from values to places in a drawing.
///
/// @param low the value at `from`
/// @param high the value at `to`
/// @param from a coordinate
/// @param to a coordinate; smaller than `from` for an axis that points up
public record Axis(double low, double high, double from, double to) {

    public Axis {
        if (!(low < high))
            throw new IllegalArgumentException("an axis needs low < high, got " + low + " and " + high);
    }

    /// The place of `value`.
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /// Round values inside the axis, about `count` of them, 1, 2 or 5 times a power of ten apart.
    public List<Double> ticks(int count) {
        double raw = (high - low) / count;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double step = (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
