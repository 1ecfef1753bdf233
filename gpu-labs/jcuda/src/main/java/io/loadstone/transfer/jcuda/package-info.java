/// The port [io.loadstone.transfer.gpu.Gpu] on a CUDA driver, through JCuda's bindings of the driver API.
@NullMarked
package io.loadstone.transfer.jcuda;

import org.jspecify.annotations.NullMarked;
