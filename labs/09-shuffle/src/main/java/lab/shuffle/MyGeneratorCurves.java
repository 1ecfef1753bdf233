package lab.shuffle;

import io.loadstone.shuffle.GeneratorCurves;

/// Task 16 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyGeneratorCurves implements GeneratorCurves {

    @Override
    public double meanComplexity(int n) {
        throw new UnsupportedOperationException("Task 16: mean linear complexity");
    }

    @Override
    public long planes(int... relation) {
        throw new UnsupportedOperationException("Task 16: count planes");
    }

    @Override
    public double mostPlanes(int dimension, double m) {
        throw new UnsupportedOperationException("Task 16: bound the number of planes");
    }
}
