package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.queueing.ExactMva;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A closed tandem of exponential stations by number of tokens: simulated, by mean value analysis, and as open queues in a row.
public final class ClosedTandem extends SeriesExperiment {
    private static final double[] DEMAND = {1, 0.8};
    private static final double THINK = 2;
    private static final int ROUNDS = 200_000;

    public ClosedTandem() {
        super("queueing.closed-tandem", "q2.mmc-framework",
                "Rounds a unit of time through stations of demand 1 and 0.8 and a delay of 2, for 1 to 14 tokens: simulated, by mean values, and as open queues that hold as many on average.",
                "Jackson 1963, doi:10.1287/mnsc.10.1.131; Reiser & Lavenberg 1980, doi:10.1145/322186.322195");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        int most = 14;
        var table = new SeriesTable("mark", "name", "series", "name", "tokens", "tokens", "throughput", "rounds/unit");
        double[] exact = new ExactMva().throughput(DEMAND, most, THINK);
        double worstMva = 0;
        double worstOpen = 0;
        for (int tokens = 1; tokens <= most; tokens++) {
            double seen = simulated(tokens, random);
            double open = open(tokens);
            table.row(MEASURED, "simulated", tokens, seen);
            table.row(THEORY, "mean values", tokens, exact[tokens - 1]);
            table.row(BOUND, "open queues", tokens, open);
            worstMva = Math.max(worstMva, Math.abs(exact[tokens - 1] / seen - 1));
            worstOpen = Math.max(worstOpen, Math.abs(open / seen - 1));
        }
        table.metric("mva-worst-error", worstMva, "1");
        table.metric("open-worst-error", worstOpen, "1");
        table.metric("open-at-1", open(1), "rounds/unit");
        table.metric("exact-at-1", exact[0], "rounds/unit");
        return table.measured();
    }

    /// The rate at which open queues hold that many tokens on average, found by halving.
    private static double open(int tokens) {
        double low = 0;
        double high = 1 / Arrays.stream(DEMAND).max().orElseThrow();
        for (int i = 0; i < 100; i++) {
            double rate = (low + high) / 2;
            double inside = rate * THINK;
            for (double d : DEMAND)
                inside += rate * d / (1 - rate * d);
            if (inside < tokens)
                low = rate;
            else
                high = rate;
        }
        return low;
    }

    private static double simulated(int tokens, RandomGenerator random) {
        int[] at = {0, 0};
        int thinking = tokens;
        double now = 0;
        int rounds = 0;
        while (rounds < ROUNDS) {
            double think = thinking / THINK;
            double first = at[0] > 0 ? 1 / DEMAND[0] : 0;
            double second = at[1] > 0 ? 1 / DEMAND[1] : 0;
            now += LindleyRun.exponential(random, 1 / (think + first + second));
            double which = random.nextDouble() * (think + first + second);
            if (which < think) {
                thinking--;
                at[0]++;
            } else if (which < think + first) {
                at[0]--;
                at[1]++;
            } else {
                at[1]--;
                thinking++;
                rounds++;
            }
        }
        return rounds / now;
    }
}
