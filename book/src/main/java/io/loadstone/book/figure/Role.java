package io.loadstone.book.figure;

import java.util.Locale;

/// What a mark in a figure stands for. The same role has the same colour in every figure; the style sheet says which,
/// for light and for dark.
public enum Role {
    /// What a formula says.
    THEORY,
    /// What a run found.
    MEASURED,
    /// What must not be crossed.
    BOUND,
    /// What somebody else's run found, kept as data.
    RECORDED,
    /// What a model in virtual time gives.
    MODELLED,
    /// Axes, ticks, secondary words.
    MUTED;

    /// Class of a shape filled with the role's colour.
    public String fill() {
        return "f-" + name().toLowerCase(Locale.ROOT);
    }

    /// Class of a line in the role's colour.
    public String stroke() {
        return "s-" + name().toLowerCase(Locale.ROOT);
    }
}
