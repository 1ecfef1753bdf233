/// The judge under study: its kinds of guarantee with the mutants of the concepts.
@NullMarked
package io.loadstone.guarantees.calibration;

import org.jspecify.annotations.NullMarked;
