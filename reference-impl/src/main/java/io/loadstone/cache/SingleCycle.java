package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Sattolo's algorithm over the lines, spread out to one node a line.
@Reference
public final class SingleCycle implements ChaseBuilder {

    @Override
    public int[] cycle(int lines, RandomGenerator random) {
        if (lines < 1)
            throw new IllegalArgumentException("lines must be at least 1, got " + lines);
        var chain = new int[LINE * lines];
        for (int i = 0; i < lines; i++)
            chain[LINE * i] = LINE * i;
        for (int i = lines - 1; i > 0; i--) {
            int j = random.nextInt(i); // below i: nobody stays, and two cycles become one
            int kept = chain[LINE * i];
            chain[LINE * i] = chain[LINE * j];
            chain[LINE * j] = kept;
        }
        return chain;
    }

    @Override
    public int walk(int[] chain, int start, int loads) {
        int at = start;
        for (int load = 0; load < loads; load++)
            at = chain[at];
        return at;
    }

    @Override
    public double nanosPerLoad(long[] laps, int loads) {
        if (laps.length < WARM_UP + 5)
            throw new IllegalArgumentException(
                    "%d laps to warm up and 5 to measure, got %d in all".formatted(WARM_UP, laps.length));
        return (double) Arrays.stream(laps, WARM_UP, laps.length).min().orElseThrow() / loads;
    }
}
