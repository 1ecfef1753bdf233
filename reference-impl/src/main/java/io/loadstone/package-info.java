/// Marks shared by every concept.
@NullMarked
package io.loadstone;

import org.jspecify.annotations.NullMarked;
