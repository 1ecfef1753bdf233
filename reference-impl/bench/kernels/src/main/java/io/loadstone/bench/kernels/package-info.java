/// Kernels measured by JMH beside the libraries that a user might take instead.
@NullMarked
package io.loadstone.bench.kernels;

import org.jspecify.annotations.NullMarked;
