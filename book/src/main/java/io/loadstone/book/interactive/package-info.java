/// Figures with sliders. Each is a pure function from the sliders' positions to a drawing and a sentence, built on the tested classes of
/// `reference-impl`. The builder calls it for the figure that stands in the page and on paper; compiled to JavaScript, the same
/// class draws again while a reader moves a slider.
@NullMarked
package io.loadstone.book.interactive;

import org.jspecify.annotations.NullMarked;
