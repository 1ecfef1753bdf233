@NullMarked
package io.loadstone.book;

import org.jspecify.annotations.NullMarked;
