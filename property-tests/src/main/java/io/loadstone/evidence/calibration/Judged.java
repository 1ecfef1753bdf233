package io.loadstone.evidence.calibration;

import io.loadstone.evidence.EProcess;
import java.util.function.BiConsumer;

/// A fresh e-process that is fed with observations of type `X`.
///
/// @param process what grows
/// @param observe feeds it
public record Judged<X>(EProcess process, java.util.function.Consumer<X> observe) {

    static <P extends EProcess, X> Judged<X> of(P process, BiConsumer<P, X> observe) {
        return new Judged<>(process, x -> observe.accept(process, x));
    }

    /// Whether the evidence has reached the bar.
    boolean reaches(double bar) {
        return process.logE() >= bar;
    }
}
