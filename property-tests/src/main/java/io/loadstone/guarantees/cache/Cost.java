package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.evidence.PairedRatio;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Suspects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The law that an access does not get dearer with the size: no count shows it, so pairs of times do.
///
/// One run of size `s` against [#TIMES] runs of size `s / TIMES`: as many accesses, `TIMES` times smaller structures. A search through all of
/// the structure costs about `TIMES` times as much, a logarithm less than twice. A noisy machine makes the answer inconclusive, never wrong.
final class Cost {
    static final int TIMES = 32;
    private static final int LARGE = 4096;
    private static final int LEAST = 1024; // below it, what an access costs besides hides the search
    private static final long TOO_LONG = 5_000_000; // ns
    private static final int REPEATS = 3;

    private Cost() {}

    /// @param run does work that is linear in the size, if each access costs the same
    static <S> void demand(Trial trial, Suspects<S> suspects, S subject, IntConsumer run) {
        int size = LARGE;
        while (size > LEAST && tooLong(run, size))
            size /= 2;
        int large = size;
        Runnable one = () -> run.accept(large);
        Runnable many = () -> {
            for (int i = 0; i < TIMES; i++)
                run.accept(large / TIMES);
        };
        quickest(one);
        quickest(many);
        // Each time is the least of a few, so that a machine with other work does not decide. The clock stands still in between.
        long[] clock = {0};
        var result = new PairedRatio(8, 1e-12, 400).judge(() -> clock[0] += quickest(one),
                () -> clock[0] += quickest(many), () -> clock[0], trial.judgesRandom());
        switch (result.outcome()) {
            case SUPPORTED -> trial.check(true, () -> "");
            case REFUTED -> suspects.check(trial, subject, false,
                    () -> "as many accesses with a %d times larger structure take more than 8 times as long"
                            .formatted(TIMES));
            case INCONCLUSIVE, NOT_STARTED -> trial.remark(result.cause());
        }
    }

    private static boolean tooLong(IntConsumer run, int size) {
        return quickest(() -> run.accept(size)) > TOO_LONG;
    }

    private static long quickest(Runnable run) {
        return IntStream.range(0, REPEATS).mapToLong(_ -> {
            long start = System.nanoTime();
            run.run();
            return System.nanoTime() - start;
        }).min().orElseThrow();
    }

    /// A trace that hits in its first half and misses in its second.
    static void replay(CachePolicy policy, int size) {
        int capacity = Math.max(1, size / 4);
        int[] keys = IntStream.range(0, size).map(i -> i < size / 2 ? i % capacity : i % (2 * capacity)).toArray();
        policy.replay(keys, capacity);
    }
}
