package io.loadstone.evidence.calibration;

import java.util.List;
import java.util.function.Supplier;

/// A kind of guarantee under study: its process, a right program, and wrong ones.
///
/// @param name for example `uniform cells`
/// @param judged makes a fresh process
/// @param right a right program at the edge of the law, where false alarms are likeliest
/// @param tilts laws that bring the evidence up, with exact ratios to `right`; empty if the kind is studied elsewhere
/// @param wrongs programs that must be refuted
/// @param horizon most observations of one run
public record Kind<X>(String name, Supplier<Judged<X>> judged, Source<X> right, List<Tilt<X>> tilts,
        List<Wrong<X>> wrongs, int horizon) {
    public Kind {
        tilts = List.copyOf(tilts);
        wrongs = List.copyOf(wrongs);
    }

    /// A law with a known density relative to the right one.
    ///
    /// @param source draws from it
    /// @param logRatio natural logarithm of (its density / density of `right`)
    public record Tilt<X>(Source<X> source, java.util.function.ToDoubleFunction<X> logRatio) {}

    /// A wrong program.
    ///
    /// @param name its mistake
    /// @param source draws from it
    /// @param effect what one observation adds to the non-centrality of a chi-square test; 0 if unknown
    /// @param freedom degrees of freedom of that test
    public record Wrong<X>(String name, Source<X> source, double effect, int freedom) {}
}
