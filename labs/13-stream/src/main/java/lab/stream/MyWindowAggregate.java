package lab.stream;

import io.loadstone.stream.WindowAggregate;

/// Task 6 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyWindowAggregate implements WindowAggregate {

    @Override
    public Window open(int size) {
        throw new UnsupportedOperationException("Task 6: open an empty window");
    }
}
