/// What a course learns from the reports of a class.
@NullMarked
package io.loadstone.grading.course;

import org.jspecify.annotations.NullMarked;
