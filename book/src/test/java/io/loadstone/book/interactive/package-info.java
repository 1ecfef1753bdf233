@NullMarked
package io.loadstone.book.interactive;

import org.jspecify.annotations.NullMarked;
