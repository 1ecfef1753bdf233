/// From one long HTML text to pages with navigation, search and whole links.
@NullMarked
package io.loadstone.book.site;

import org.jspecify.annotations.NullMarked;
