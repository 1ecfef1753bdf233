package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.stream.AdaptiveWindow;
import java.util.random.RandomGenerator;

/// How often a test of level 1 % has raised an alarm on a stream that does not change, when it is repeated at every value.
public final class RepeatedTests extends SeriesExperiment {
    private static final int RUNS = 2000;
    private static final int LOOKS = 1000;
    private static final double ALPHA = 0.01;
    private static final double CRITICAL = 2.5758293035489; // of the normal law, two-sided 1 %

    public RepeatedTests() {
        super("stream.repeated-tests", "drift.tests",
                "Share of 2,000 stationary runs with an alarm by now: a z-test of level 1 % at every value, and a detector with delta = 1 % in all.",
                "Armitage, McPherson & Rowe 1969, doi:10.2307/2343787");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        int[] zAlarms = new int[LOOKS + 1];
        int[] windowAlarms = new int[LOOKS + 1];
        for (int run = 0; run < RUNS; run++) {
            double[] bits = new double[LOOKS];
            int first = LOOKS + 1;
            double sum = 0;
            for (int i = 0; i < LOOKS; i++) {
                bits[i] = random.nextBoolean() ? 1 : 0;
                sum += bits[i] - 0.5;
                if (first > LOOKS && i >= 20 && Math.abs(sum) > CRITICAL * 0.5 * Math.sqrt(i + 1.0))
                    first = i + 1;
            }
            for (int i = first; i <= LOOKS; i++)
                zAlarms[i]++;
            boolean[] alarms = new AdaptiveWindow().open(ALPHA).update(bits);
            int alarm = 0;
            while (alarm < LOOKS && !alarms[alarm])
                alarm++;
            for (int i = alarm + 1; i <= LOOKS; i++)
                windowAlarms[i]++;
        }
        var table = new SeriesTable("mark", "name", "detector", "name", "looks", "values", "alarms", "share of runs");
        for (int looks = 50; looks <= LOOKS; looks += 50) {
            table.row(MEASURED, "a test at every value", looks, (double) zAlarms[looks] / RUNS);
            table.row(MEASURED, "adaptive window", looks, (double) windowAlarms[looks] / RUNS);
            table.row(BOUND, "1 %", looks, ALPHA);
        }
        table.metric("repeated", (double) zAlarms[LOOKS] / RUNS, "1");
        table.metric("adaptive-window", (double) windowAlarms[LOOKS] / RUNS, "1");
        return table.measured();
    }
}
