/// The laws of importance sampling and effective sample sizes, and what they are tried on.
@NullMarked
package io.loadstone.guarantees.importance;

import org.jspecify.annotations.NullMarked;
