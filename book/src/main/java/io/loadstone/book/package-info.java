/// The builder of the book: AsciiDoc chapters and recorded evidence in, a site that reads without a network out.
@NullMarked
package io.loadstone.book;

import org.jspecify.annotations.NullMarked;
