/// Caches: what replacement keeps, what a layout touches, and what a miss costs. All times are parameters, all counts exact.
@NullMarked
package io.loadstone.cache;

import org.jspecify.annotations.NullMarked;
