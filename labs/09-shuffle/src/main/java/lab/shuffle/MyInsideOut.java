package lab.shuffle;

import io.loadstone.shuffle.InsideOut;
import java.util.random.RandomGenerator;

/// Task 2 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyInsideOut implements InsideOut {

    @Override
    public Deck open(RandomGenerator random) {
        throw new UnsupportedOperationException("Task 2: open an empty deck that stays in random order while it grows");
    }
}
