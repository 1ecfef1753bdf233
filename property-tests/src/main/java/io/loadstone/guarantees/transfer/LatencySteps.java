package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.PlateauSteps;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Latency of a load that depends on the one before, against the bytes that are walked over: steps at the capacities of
/// the caches. Measured on this machine's processor; the lab's kernel `chase` does the same on a device.
public final class LatencySteps extends SeriesExperiment {
    private static final int HOPS = 1 << 18;
    private static final int ROUNDS = 7;
    private static final int LINE = 16; // ints in a cache line

    public LatencySteps() {
        super("transfer.chase", "q5.hierarchy",
                "Time of a hop along a random cycle of cache lines in 4 KiB to 64 MiB of memory, on this machine's processor: least of 7 rounds.",
                "McVoy & Staelin 1996, lmbench: portable tools for performance analysis");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "bytes", "bytes", "hop", "ns");
        int sizes = 29;
        long[] size = new long[sizes];
        double[] hop = new double[sizes];
        for (int i = 0; i < sizes; i++) {
            size[i] = Math.round(4096 * Math.pow(2, i / 2.0)) / 64 * 64;
            int[] next = cycle((int) (size[i] / 64), random);
            hop[i] = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++)
                hop[i] = Math.min(hop[i], walk(next));
            table.row(MEASURED, size[i], hop[i]);
        }
        long[] steps = new PlateauSteps().capacities(size, hop);
        table.metric("steps", steps.length, "steps");
        if (steps.length > 0)
            table.metric("first-step", steps[0] / 1024.0, "KiB");
        table.metric("near", hop[0], "ns");
        table.metric("far", Arrays.stream(hop).max().orElse(0), "ns");
        return table.measured();
    }

    /// One cycle through all lines: from each, the next is anywhere, so that nothing can be fetched ahead.
    private static int[] cycle(int lines, RandomGenerator random) {
        int[] order = new int[lines];
        for (int i = 0; i < lines; i++)
            order[i] = i;
        for (int i = lines - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        int[] next = new int[lines * LINE];
        for (int i = 0; i < lines; i++)
            next[order[i] * LINE] = order[(i + 1) % lines] * LINE;
        return next;
    }

    private static double walk(int[] next) {
        int at = 0;
        long start = System.nanoTime();
        for (int hop = 0; hop < HOPS; hop++)
            at = next[at];
        double nanos = (System.nanoTime() - start) / (double) HOPS;
        if (at < 0)
            throw new AssertionError();
        return nanos;
    }
}
