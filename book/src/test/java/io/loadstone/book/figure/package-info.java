@NullMarked
package io.loadstone.book.figure;

import org.jspecify.annotations.NullMarked;
