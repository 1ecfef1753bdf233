/// The reference loader: `Source -> Sampler -> fetch -> transform -> Batcher -> Window -> Transfer -> Consumer`.
///
/// A [Recipe] describes a loader once; [DataLoader] runs it with threads and the wall clock,
/// [VirtualLoader] in virtual time, exactly and deterministically. Both drive the same [Board].
///
/// What is true of every run: batch `g` of epoch `e` is a function of (data, sampler, seed, `e`, `g`) alone, whatever
/// the number of workers, the depth of the window or the number of ranks.
@NullMarked
package io.loadstone.loader;

import org.jspecify.annotations.NullMarked;
