/// Grading a class: many submissions, each graded once, in any number of processes and machines.
@NullMarked
package io.loadstone.grading.batch;

import org.jspecify.annotations.NullMarked;
