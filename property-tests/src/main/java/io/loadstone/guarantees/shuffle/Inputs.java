package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Trial;
import java.util.random.RandomGenerator;

/// What is handed to a generator under judgement.
final class Inputs {
    /// Where seeding goes wrong: around 0, at the ends of 32, 48 and 64 bits, and beyond 32.
    private static final long[] EDGES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 32, (1L << 48) - 1,
            Long.MAX_VALUE, Long.MIN_VALUE};

    private Inputs() {}

    /// A seed: every fourth time one of the awkward ones.
    static long seed(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        return judge.nextInt(4) == 0 ? EDGES[judge.nextInt(EDGES.length)] : judge.nextLong();
    }
}
