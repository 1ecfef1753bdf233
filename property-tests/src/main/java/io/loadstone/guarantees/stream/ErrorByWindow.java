package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.stream.ClosedForms;
import java.util.random.RandomGenerator;

/// The squared error of a sliding mean under linear drift, against the window.
public final class ErrorByWindow extends SeriesExperiment {
    private static final double DEVIATION = 1;
    private static final double SLOPE = 0.02;
    private static final int RUNS = 20_000;
    private static final int LONGEST = 60;

    public ErrorByWindow() {
        super("stream.error-by-window", "drift.window",
                "Mean squared error of the mean of the last W values as an estimate of the present mean, which moves by 0.02 standard deviations a value.",
                "bias and variance of a mean");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        double[] squares = new double[LONGEST + 1];
        for (int run = 0; run < RUNS; run++) {
            double sum = 0;
            for (int window = 1; window <= LONGEST; window++) { // the same noise for every window
                sum += DEVIATION * random.nextGaussian() - SLOPE * (window - 1);
                squares[window] += sum / window * (sum / window) / RUNS;
            }
        }
        var curves = new ClosedForms();
        var table = new SeriesTable("mark", "name", "window", "values", "error", "squared deviations");
        int best = 1;
        for (int window = 1; window <= LONGEST; window++) {
            table.row(THEORY, window, curves.windowError(DEVIATION, SLOPE, window));
            table.row(MEASURED, window, squares[window]);
            if (squares[window] < squares[best])
                best = window;
        }
        table.metric("best-measured", (double) best, "values");
        table.metric("best-theory", (double) curves.bestWindow(DEVIATION, SLOPE), "values");
        return table.measured();
    }
}
