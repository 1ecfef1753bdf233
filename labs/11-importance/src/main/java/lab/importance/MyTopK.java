package lab.importance;

import io.loadstone.importance.TopK;

/// Task 11 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyTopK implements TopK {

    @Override
    public int[] select(double[] losses, int k) {
        throw new UnsupportedOperationException("Task 11: select the greatest losses");
    }

    @Override
    public Step step(double[] losses, int k) {
        throw new UnsupportedOperationException("Task 11: say what goes forward and what backward");
    }

    @Override
    public double cost(int m, int k, boolean again) {
        throw new UnsupportedOperationException("Task 11: say what a step costs");
    }
}
