/// Importance sampling, effective sample sizes, and sampling by loss: seams and references.
@NullMarked
package io.loadstone.importance;

import org.jspecify.annotations.NullMarked;
