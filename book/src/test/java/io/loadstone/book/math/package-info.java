@NullMarked
package io.loadstone.book.math;

import org.jspecify.annotations.NullMarked;
