/// What one pass over a stream can keep: samples, frequencies, windows, and the moment when the stream changed.
@NullMarked
package io.loadstone.stream;

import org.jspecify.annotations.NullMarked;
