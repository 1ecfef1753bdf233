/// Late work: what is taken off, and who has more time.
@NullMarked
package io.loadstone.grading.late;

import org.jspecify.annotations.NullMarked;
