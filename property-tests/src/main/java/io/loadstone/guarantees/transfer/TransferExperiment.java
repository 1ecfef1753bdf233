package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A series of the transfer lab. The column `mark` says of each row whether it is **recorded** (published by others),
/// **modelled** (virtual time) or **measured** (on the machine that ran this); no row is two of them.
abstract class TransferExperiment implements Experiment {
    static final String RECORDED = "recorded";
    static final String MODELLED = "modelled";
    static final String MEASURED = "measured";

    private final String id;
    private final String claim;
    private final String statement;
    private final String source;

    TransferExperiment(String id, String claim, String statement, String source) {
        this.id = id;
        this.claim = claim;
        this.statement = statement;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String claim() {
        return claim;
    }

    @Override
    public final String statement() {
        return statement;
    }

    @Override
    public final String source() {
        return source;
    }

    /// A table that grows row by row.
    static final class Table {
        private final Map<String, String> units = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final SortedMap<String, Metric> metrics = new TreeMap<>();

        /// @param columns name and unit in turn
        Table(String... columns) {
            for (int i = 0; i < columns.length; i += 2)
                units.put(columns[i], columns[i + 1]);
            text.append(String.join(",", units.keySet())).append('\n');
        }

        void row(Object... cells) {
            for (int i = 0; i < cells.length; i++)
                text.append(i == 0 ? "" : ",").append(cells[i] instanceof Double number
                        ? String.format(Locale.ROOT, "%.6g", number)
                        : String.valueOf(cells[i]).replace(',', ';'));
            text.append('\n');
        }

        void metric(String name, double value, String unit) {
            metrics.put(name, Metric.exact(value, unit));
        }

        Measured measured() {
            return new Measured(metrics, text.toString(), units, new TreeMap<>());
        }
    }
}
