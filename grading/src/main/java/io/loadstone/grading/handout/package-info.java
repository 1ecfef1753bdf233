/// The handout: a student's repository that holds no answer, and the archives that Gradescope asks for.
@NullMarked
package io.loadstone.grading.handout;

import org.jspecify.annotations.NullMarked;
