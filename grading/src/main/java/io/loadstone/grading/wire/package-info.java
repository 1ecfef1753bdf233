/// What judge and submission say to each other: frames of a closed set of values. Nothing here creates a class by name.
@NullMarked
package io.loadstone.grading.wire;

import org.jspecify.annotations.NullMarked;
