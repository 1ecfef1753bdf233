package io.loadstone.guarantees.cache;

import io.loadstone.evidence.Metric;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// What layout and order are worth on the machine that ran this: ratios of times in interleaved pairs, each with its interval.
public final class MeasuredRatios extends SeriesExperiment {

    public MeasuredRatios() {
        super("cache.measured-ratios", "key.memory",
                "Ratios of times of two ways to do the same, in interleaved pairs, with intervals for the median that hold with probability 0.999.",
                "Howard & Ramdas 2022, doi:10.3150/21-BEJ1388");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "what", "name", "ratio", "1", "low", "1", "high", "1");
        Map<String, Metric> chase = new LatencyStaircase().measure(random).metrics();
        add(table, "random chase through 64 MB / 16 KB", chase, "random-64MB");
        add(table, "sequential chase through 64 MB / 16 KB", chase, "sequential-64MB");
        add(table, "columns of a matrix / rows", new RowsAndColumns().measure(random).metrics(), "columns-over-rows");
        Map<String, Metric> layouts = new LayoutPatterns().measure(random).metrics();
        add(table, "one field: objects / columns", layouts, "objects-over-columns-one-field");
        add(table, "one field: structures / columns", layouts, "structures-over-columns-one-field");
        add(table, "random records: columns / structures", layouts, "columns-over-structures-random");
        return table.measured();
    }

    private static void add(SeriesTable table, String what, Map<String, Metric> metrics, String name) {
        Metric ratio = Objects.requireNonNull(metrics.get(name));
        table.row(MEASURED, what, ratio.value(), ratio.low() == null ? Double.NaN : ratio.low(),
                ratio.high() == null ? Double.POSITIVE_INFINITY : ratio.high());
        table.metric(name, ratio);
    }
}
