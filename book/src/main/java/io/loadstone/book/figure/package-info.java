/// A small kit of SVG figures: colour roles, direct labels, the same bytes each time.
@NullMarked
package io.loadstone.book.figure;

import org.jspecify.annotations.NullMarked;
