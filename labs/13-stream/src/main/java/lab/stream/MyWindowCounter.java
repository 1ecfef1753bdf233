package lab.stream;

import io.loadstone.stream.WindowCounter;

/// Task 7 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyWindowCounter implements WindowCounter {

    @Override
    public int bucketsPerSize(double epsilon) {
        throw new UnsupportedOperationException("Task 7: choose the number of buckets");
    }

    @Override
    public Counter open(int window, int perSize) {
        throw new UnsupportedOperationException("Task 7: open an empty histogram");
    }
}
