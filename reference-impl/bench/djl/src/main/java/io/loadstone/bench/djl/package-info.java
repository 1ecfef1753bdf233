/// DJL as a peer of the loader.
@NullMarked
package io.loadstone.bench.djl;

import org.jspecify.annotations.NullMarked;
