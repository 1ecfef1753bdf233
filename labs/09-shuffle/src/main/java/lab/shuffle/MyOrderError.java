package lab.shuffle;

import io.loadstone.shuffle.OrderError;

/// Task 8 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyOrderError implements OrderError {

    @Override
    public double followed(Descent descent, int[][] orders) {
        throw new UnsupportedOperationException("Task 8: the error after given orders");
    }

    @Override
    public double reshuffled(Descent descent, int epochs) {
        throw new UnsupportedOperationException("Task 8: the expected error of random reshuffling");
    }

    @Override
    public double once(Descent descent, int epochs) {
        throw new UnsupportedOperationException("Task 8: the expected error of one order for all epochs");
    }

    @Override
    public double independent(Descent descent, int epochs) {
        throw new UnsupportedOperationException("Task 8: the expected error of independent draws");
    }
}
