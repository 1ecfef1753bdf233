/// What runs recorded, as the book reads it: files only, no dependency on the judge.
@NullMarked
package io.loadstone.book.evidence;

import org.jspecify.annotations.NullMarked;
