/// What is judged: for each concept its reference, right variants, mutants and foreign implementations.
@NullMarked
package io.loadstone.guarantees;

import org.jspecify.annotations.NullMarked;
