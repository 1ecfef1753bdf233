package io.loadstone.book.interactive;

import java.util.List;

/// A figure with sliders. It has no state: the same positions give the same drawing, here and in a browser.
///
/// Only what TeaVM's class library knows may be used; formulas come from `reference-impl`, numbers are written by
/// [io.loadstone.book.figure.Decimal].
public interface Interactive {

    /// What came out.
    ///
    /// @param svg the drawing
    /// @param words a sentence that gives the numbers, as HTML
    record Drawing(String svg, String words) {}

    /// Its name in the macro `interactive::name[]`.
    String name();

    /// What it is called by a screen reader.
    String title();

    /// In the order in which a reader meets them.
    List<Slider> sliders();

    /// Draws.
    ///
    /// @param at the position of each slider
    Drawing draw(int... at);
}
