package io.loadstone.guarantees.cache;

import io.loadstone.cache.ChaseBuilder;
import io.loadstone.cache.SingleCycle;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.PairedRatio;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Time of a load that waits for the one before, by the size of the memory that is visited, in random order and in sequence.
public final class LatencyStaircase extends SeriesExperiment {
    private static final int LAPS = ChaseBuilder.WARM_UP + 7;
    private static final int LEAST_LOADS = 1 << 18;
    private static final int SMALLEST = 1 << 14;
    private static final int LARGEST = 1 << 26;

    public LatencyStaircase() {
        super("cache.latency-staircase", "cache.miss-penalty",
                "Nanoseconds of a dependent load in a pointer chase of one node a line, by size; and the ratio of the largest size to the smallest.",
                "McVoy & Staelin 1996, lmbench: portable tools for performance analysis");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "order", "name", "bytes", "bytes", "load", "ns");
        ChaseBuilder chase = new SingleCycle();
        int[] small = chase.cycle(SMALLEST / 64, random);
        int[] large = small;
        int[] sequential = small;
        for (int bytes = SMALLEST; bytes <= LARGEST; bytes *= 2) {
            large = chase.cycle(bytes / 64, random);
            sequential = sequential(bytes / 64);
            table.row(MEASURED, "random", bytes, nanos(chase, large));
            table.row(MEASURED, "sequential", bytes, nanos(chase, sequential));
        }
        int loads = LEAST_LOADS;
        table.metric("random-64MB", ratio(chase, large, small, loads, random));
        table.metric("sequential-64MB", ratio(chase, sequential, small, loads, random));
        return table.measured();
    }

    private static int[] sequential(int lines) {
        var chain = new int[ChaseBuilder.LINE * lines];
        for (int i = 0; i < lines; i++)
            chain[ChaseBuilder.LINE * i] = ChaseBuilder.LINE * ((i + 1) % lines);
        return chain;
    }

    private static double nanos(ChaseBuilder chase, int[] chain) {
        int lines = chain.length / ChaseBuilder.LINE;
        int loads = Math.max(lines, LEAST_LOADS); // a whole number of rounds: both are powers of two
        var laps = new long[LAPS];
        int at = 0;
        for (int lap = 0; lap < LAPS; lap++) {
            long start = System.nanoTime();
            at = chase.walk(chain, at, loads);
            laps[lap] = System.nanoTime() - start;
        }
        if (at != 0)
            throw new IllegalStateException("the chase did not come back to its start, but to " + at);
        return chase.nanosPerLoad(laps, loads);
    }

    /// Pairs, each from where the last one ended, so that the large chain's lines are not those of the lap before.
    private static Metric ratio(ChaseBuilder chase, int[] one, int[] other, int loads, RandomGenerator random) {
        int[] at = {0, 0};
        return new PairedRatio(2, 1e-3, 40).judge(() -> at[0] = chase.walk(one, at[0], loads),
                () -> at[1] = chase.walk(other, at[1], loads), System::nanoTime,
                new SplittableRandom(random.nextLong())).ratio();
    }
}
