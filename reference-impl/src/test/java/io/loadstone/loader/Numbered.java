package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.data.Shape;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/// A made dataset whose samples tell their index, so that a mix-up shows. Subclasses misbehave on purpose.
class Numbered implements Dataset {
    static final Shape SHAPE = new Shape(2, 3, 1);
    private final int size;

    Numbered(int size) {
        this.size = size;
    }

    static byte element(int index, int i) {
        return (byte) (index * 31 + (index >> 8) + i * 7);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public void copy(int index, byte[] target, int at) throws IOException {
        for (int i = 0; i < SHAPE.size(); i++)
            target[at + i] = element(index, i);
    }

    @Override
    public int label(int index) {
        return index % 7;
    }

    @Override
    public boolean resident() {
        return true;
    }

    @Override
    public SortedMap<String, String> fingerprints() {
        return new TreeMap<>();
    }
}
