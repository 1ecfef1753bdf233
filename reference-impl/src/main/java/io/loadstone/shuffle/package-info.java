/// Orders in which an epoch visits its samples.
@NullMarked
package io.loadstone.shuffle;

import org.jspecify.annotations.NullMarked;
