package lab.stream;

import io.loadstone.stream.DriftStream;
import java.util.random.RandomGenerator;

/// Task 9 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyDriftStream implements DriftStream {

    @Override
    public Labelled draw(Kind kind, int before, int after, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 9: draw a stream with a planted change");
    }
}
