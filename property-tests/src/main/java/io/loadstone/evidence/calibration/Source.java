package io.loadstone.evidence.calibration;

import java.util.random.RandomGenerator;

/// Draws independent observations.
@FunctionalInterface
public interface Source<X> {
    X draw(RandomGenerator random);
}
