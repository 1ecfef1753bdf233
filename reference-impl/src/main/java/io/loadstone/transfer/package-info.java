/// What lies between a batch in host memory and a kernel on a device: links, staging, overlap, and the device's memory.
@NullMarked
package io.loadstone.transfer;

import org.jspecify.annotations.NullMarked;
