/// From Java classes to the pages' script, at build time: TeaVM, started by Maven when a class that went into the script has changed.
@NullMarked
package io.loadstone.book.script;

import org.jspecify.annotations.NullMarked;
