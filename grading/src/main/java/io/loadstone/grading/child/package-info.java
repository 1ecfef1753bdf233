/// The submission's side: compiles it, checks it, loads it and calls it. Runs in a process of its own.
///
/// Only this package, `io.loadstone.grading.wire` and the judge's generator are in that process: no guarantee, no
/// mutant, no reference, nothing worth stealing.
@NullMarked
package io.loadstone.grading.child;

import org.jspecify.annotations.NullMarked;
