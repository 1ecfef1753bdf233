@NullMarked
package io.loadstone.book.script;

import org.jspecify.annotations.NullMarked;
