package io.loadstone.evidence;

import org.jspecify.annotations.Nullable;

/// A number that a run measured, with its unit and, where it is an estimate, its interval.
///
/// @param value the number
/// @param unit `ns/sample`, `decks`, `bits`, or `1` for a pure number
/// @param low lower end of the interval, or null for an exact number
/// @param high upper end of the interval, or null for an exact number
public record Metric(double value, String unit, @Nullable Double low, @Nullable Double high) {

    /// A number without an interval.
    public static Metric exact(double value, String unit) {
        return new Metric(value, unit, null, null);
    }
}
