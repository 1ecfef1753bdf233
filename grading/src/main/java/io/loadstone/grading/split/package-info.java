/// The judge's side of the split: makes, watches and ends the submission's process, and stands in for its objects.
///
/// No byte of a submission is ever loaded here; what comes back is data.
@NullMarked
package io.loadstone.grading.split;

import org.jspecify.annotations.NullMarked;
