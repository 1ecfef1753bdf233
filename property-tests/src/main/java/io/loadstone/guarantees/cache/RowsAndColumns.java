package io.loadstone.guarantees.cache;

import io.loadstone.evidence.PairedRatio;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The same sum over a matrix, row after row and column after column, from the first, cold repeat on.
public final class RowsAndColumns extends SeriesExperiment {
    private static final int SIDE = 2048;
    private static final int REPEATS = 15;

    public RowsAndColumns() {
        super("cache.rows-and-columns", "cache.locality-spatial",
                "Milliseconds of the sum of a 2048 by 2048 int matrix by rows and by columns, repeat after repeat, and the ratio when warm.",
                "Hennessy & Patterson 2017; the first repeats show the compiler at work, not the memory");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var matrix = new int[SIDE][SIDE];
        for (int[] row : matrix)
            for (int j = 0; j < SIDE; j++)
                row[j] = random.nextInt(100);
        var table = new SeriesTable("mark", "name", "order", "name", "repeat", "number", "time", "ms");
        long[] sums = {0, 0};
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            table.row(MEASURED, "rows", repeat, time(() -> sums[0] = byRows(matrix)));
            table.row(MEASURED, "columns", repeat, time(() -> sums[1] = byColumns(matrix)));
        }
        if (sums[0] != sums[1])
            throw new IllegalStateException("two orders, two sums: %d and %d".formatted(sums[0], sums[1]));
        table.metric("columns-over-rows", new PairedRatio(2, 1e-3, 40).judge(() -> sums[1] = byColumns(matrix),
                () -> sums[0] = byRows(matrix), System::nanoTime, new SplittableRandom(random.nextLong())).ratio());
        return table.measured();
    }

    private static double time(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long byRows(int[][] matrix) {
        long sum = 0;
        for (int i = 0; i < SIDE; i++)
            for (int j = 0; j < SIDE; j++)
                sum += matrix[i][j];
        return sum;
    }

    private static long byColumns(int[][] matrix) {
        long sum = 0;
        for (int j = 0; j < SIDE; j++)
            for (int i = 0; i < SIDE; i++)
                sum += matrix[i][j];
        return sum;
    }
}
