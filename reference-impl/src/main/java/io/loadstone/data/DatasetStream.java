package io.loadstone.data;

import java.io.IOException;
import java.util.SortedMap;

/// A dataset read from its first sample to its last.
record DatasetStream(Dataset dataset) implements SampleStream {

    @Override
    public Shape shape() {
        return dataset.shape();
    }

    @Override
    public Cursor open(int epoch) {
        return new Cursor() {
            private int index;

            @Override
            public int next(byte[] target, int at) throws IOException {
                if (index == dataset.size())
                    return END;
                dataset.copy(index, target, at);
                return dataset.label(index++);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean resident() {
        return dataset.resident();
    }

    @Override
    public SortedMap<String, String> fingerprints() {
        return dataset.fingerprints();
    }
}
