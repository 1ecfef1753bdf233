/// Queues at the gate: stations with one and with many workers, open and closed, their simulation and its error.
@NullMarked
package io.loadstone.queueing;

import org.jspecify.annotations.NullMarked;
