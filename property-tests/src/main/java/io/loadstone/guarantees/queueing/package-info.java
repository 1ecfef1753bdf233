/// What queueing formulas, their simulation and their use must guarantee, and the known ways to get them wrong.
@NullMarked
package io.loadstone.guarantees.queueing;

import org.jspecify.annotations.NullMarked;
