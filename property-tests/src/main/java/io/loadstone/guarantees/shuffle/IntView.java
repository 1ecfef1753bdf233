package io.loadstone.guarantees.shuffle;

import java.util.AbstractList;
import java.util.Collections;
import java.util.RandomAccess;
import java.util.random.RandomGenerator;

/// An `int[]` seen as a list, so that `Collections.shuffle` can work on it.
final class IntView extends AbstractList<Integer> implements RandomAccess {
    private final int[] array;

    IntView(int[] array) {
        this.array = array;
    }

    /// Shuffles the array by `java.util.Collections`.
    void shuffle(RandomGenerator random) {
        Collections.shuffle(this, random);
    }

    @Override
    public Integer get(int index) {
        return array[index];
    }

    @Override
    public Integer set(int index, Integer element) {
        int old = array[index];
        array[index] = element;
        return old;
    }

    @Override
    public int size() {
        return array.length;
    }
}
