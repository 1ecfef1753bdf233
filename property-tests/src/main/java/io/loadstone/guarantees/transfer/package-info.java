/// What every part of the way to a device must guarantee, and the known ways to get it wrong.
@NullMarked
package io.loadstone.guarantees.transfer;

import org.jspecify.annotations.NullMarked;
