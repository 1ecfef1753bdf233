package io.loadstone.evidence;

import java.util.List;

/// Runs a suite of guarantees on a subject.
public final class Judge {
    private Judge() {}

    /// The guarantees of a suite, in order of declaration.
    public static List<Guarantee> guarantees(Class<?> suite) {
        return List.of();
    }

    /// Judges `run`'s subject by every guarantee of `suite`: exactly one evidence for each, in order of declaration.
    ///
    /// A guarantee that did not get to an end (the component's process died, say) is REFUTED with that cause; none is ever missing.
    public static List<Evidence> judge(Class<?> suite, Run run) {
        return List.of();
    }
}
