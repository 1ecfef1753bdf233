package lab.importance;

import io.loadstone.importance.SumTree;

/// Task 9 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MySumTree implements SumTree {

    @Override
    public Tree of(int n) {
        throw new UnsupportedOperationException("Task 9: make a tree of n priorities");
    }
}
