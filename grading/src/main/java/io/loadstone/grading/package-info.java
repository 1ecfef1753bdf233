/// Grading: reads a lab and a submission, judges the one by the other's guarantees, and reports.
@NullMarked
package io.loadstone.grading;

import org.jspecify.annotations.NullMarked;
