package lab.shuffle;

import io.loadstone.shuffle.LinearComplexity;

/// Task 11 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyLinearComplexity implements LinearComplexity {

    @Override
    public Register open() {
        throw new UnsupportedOperationException("Task 11: open a register that grows only when it must");
    }
}
