/// What grading says of a submission: one model, and an emitter for each format.
@NullMarked
package io.loadstone.grading.report;

import org.jspecify.annotations.NullMarked;
