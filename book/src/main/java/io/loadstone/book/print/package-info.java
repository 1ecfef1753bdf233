/// From the same one long HTML text to a tagged PDF.
@NullMarked
package io.loadstone.book.print;

import org.jspecify.annotations.NullMarked;
