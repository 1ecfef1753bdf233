/// One contract over the model, the double and the device, and what happens when a driver fails.
@NullMarked
package io.loadstone.transfer.jcuda;

import org.jspecify.annotations.NullMarked;
