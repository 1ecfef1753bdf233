/// The macros that put results into a chapter, and refuse to when the results do not bear the text out.
@NullMarked
package io.loadstone.book.live;

import org.jspecify.annotations.NullMarked;
