/// The loader measured beside its peers: each in its own process, all in one interleaved run.
@NullMarked
package io.loadstone.grading.bench;

import org.jspecify.annotations.NullMarked;
