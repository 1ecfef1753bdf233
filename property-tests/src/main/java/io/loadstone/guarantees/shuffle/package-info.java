/// What every shuffler must guarantee, and the known ways to get it wrong.
@NullMarked
package io.loadstone.guarantees.shuffle;

import org.jspecify.annotations.NullMarked;
