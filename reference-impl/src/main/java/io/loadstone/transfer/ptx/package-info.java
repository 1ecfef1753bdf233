/// Reads and runs the PTX of the labs' kernels, warp by warp, and counts their memory traffic.
@NullMarked
package io.loadstone.transfer.ptx;

import org.jspecify.annotations.NullMarked;
