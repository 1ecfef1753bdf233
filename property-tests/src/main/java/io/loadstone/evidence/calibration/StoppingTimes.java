package io.loadstone.evidence.calibration;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How many observations it takes to refute a wrong program.
///
/// @param mean of the runs that were stopped by the evidence
/// @param median half of all runs took at most this many
/// @param p99 99 of 100 runs took at most this many
/// @param unstopped runs that spent the limit without a verdict
/// @param chiSquare observations that a chi-square test of fixed size needs at alpha = 0.01 to refute in 99 of 100 runs; 0 if unknown
/// @param chiSquareSafe the same at alpha = 1e-9
public record StoppingTimes(double mean, int median, int p99, int unstopped, long chiSquare, long chiSquareSafe) {

    /// Measures.
    ///
    /// @param bar that `log E` must reach
    /// @param limit most observations of a run
    public static <X> StoppingTimes of(Kind<X> kind, Kind.Wrong<X> wrong, double bar, int runs, int limit,
            RandomGenerator random) {
        int[] times = new int[runs];
        int unstopped = 0;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            int time = FalseAlarms.time(kind.judged().get(), wrong.source(), bar, limit, random);
            times[run] = time == 0 ? Integer.MAX_VALUE : time;
            unstopped += time == 0 ? 1 : 0;
            sum += time;
        }
        Arrays.sort(times);
        return new StoppingTimes(sum / (runs - unstopped), times[(runs - 1) / 2],
                times[(int) Math.ceil(0.99 * runs) - 1],
                unstopped, fixed(wrong, 0.01), fixed(wrong, 1e-9));
    }

    private static long fixed(Kind.Wrong<?> wrong, double alpha) {
        return wrong.effect() == 0 ? 0 : ChiSquare.observations(wrong.effect(), wrong.freedom(), alpha, 0.99);
    }
}
