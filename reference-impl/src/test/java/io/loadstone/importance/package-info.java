@NullMarked
package io.loadstone.importance;

import org.jspecify.annotations.NullMarked;
