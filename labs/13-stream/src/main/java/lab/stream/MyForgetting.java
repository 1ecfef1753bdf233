package lab.stream;

import io.loadstone.stream.Forgetting;

/// Task 10 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyForgetting implements Forgetting {

    @Override
    public Average open(double lambda) {
        throw new UnsupportedOperationException("Task 10: open an average of nothing");
    }
}
