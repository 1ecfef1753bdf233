/// Real data: Fashion-MNIST (embedded), idx and CSV files, files too large for an array.
///
/// A sample stays unsigned bytes until the loader turns it into floats: bytes are a quarter of the memory traffic.
@NullMarked
package io.loadstone.data;

import org.jspecify.annotations.NullMarked;
