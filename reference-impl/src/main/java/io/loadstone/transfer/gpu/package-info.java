/// A device behind one port, and a model of one in virtual time.
@NullMarked
package io.loadstone.transfer.gpu;

import org.jspecify.annotations.NullMarked;
