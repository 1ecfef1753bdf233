@NullMarked
package io.loadstone.book.evidence;

import org.jspecify.annotations.NullMarked;
