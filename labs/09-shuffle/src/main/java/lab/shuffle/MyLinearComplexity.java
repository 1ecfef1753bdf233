package lab.shuffle;

import io.loadstone.shuffle.LinearComplexity;

/// Task 10 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyLinearComplexity implements LinearComplexity {

    @Override
    public Register open() {
        throw new UnsupportedOperationException("Task 10: open a register that grows only when it must");
    }
}
