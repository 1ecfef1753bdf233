package io.loadstone.guarantees;

import io.loadstone.evidence.Experiment.Measured;
import io.loadstone.evidence.Metric;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The table of an experiment, which grows row by row, and the numbers that a sentence may quote.
public final class SeriesTable {
    private final Map<String, String> units = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final SortedMap<String, String> data = new TreeMap<>();

    /// @param columns name and unit in turn
    public SeriesTable(String... columns) {
        if (columns.length == 0 || columns.length % 2 != 0)
            throw new IllegalArgumentException("names and units in turn, not " + columns.length + " words");
        for (int i = 0; i < columns.length; i += 2)
            units.put(columns[i], columns[i + 1]);
        text.append(String.join(",", units.keySet())).append('\n');
    }

    /// A row with a cell for each column; a real number is written to six digits.
    public void row(Object... cells) {
        if (cells.length != units.size())
            throw new IllegalArgumentException(cells.length + " cells for " + units.size() + " columns");
        for (int i = 0; i < cells.length; i++)
            text.append(i == 0 ? "" : ",").append(cells[i] instanceof Double number
                    ? String.format(Locale.ROOT, "%.6g", number)
                    : String.valueOf(cells[i]).replace(',', ';'));
        text.append('\n');
    }

    /// A number for the book's sentences.
    public void metric(String name, double value, String unit) {
        metric(name, Metric.exact(value, unit));
    }

    /// The same with its interval.
    public void metric(String name, Metric metric) {
        metrics.put(name, metric);
    }

    /// A data file that the rows depend on.
    public void data(String name, String sha256) {
        data.put(name, sha256);
    }

    /// All of it.
    public Measured measured() {
        return new Measured(metrics, text.toString(), units, data);
    }
}
