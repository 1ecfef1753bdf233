/// The laws of one pass over a stream: reservoirs, Count-Min, sliding windows, drift, forgetting.
@NullMarked
package io.loadstone.guarantees.stream;

import org.jspecify.annotations.NullMarked;
