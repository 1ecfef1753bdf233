/// The site in a real browser, from a folder, as a reader opens it.
@NullMarked
package io.loadstone.book.browser;

import org.jspecify.annotations.NullMarked;
