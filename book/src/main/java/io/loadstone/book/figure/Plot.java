package io.loadstone.book.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// One column of a table drawn against another, as a chapter's macro asks for it.
///
/// | attribute | meaning |
/// |---|---|
/// | `x`, `y` | the columns; words in `x` make groups of bars |
/// | `series` | one line or set of dots for each value of this column |
/// | `mark` | a column of roles: theory, bound, modelled, measured, recorded; without it all is measured |
/// | `panel` | one drawing for each value of this column |
/// | `log` | `x`, `y` or `xy` |
/// | `low`, `high` | columns with an interval around `y` |
/// | `draw` | how measured and recorded series look: `both` (usual), `dots`, `line`, `steps` |
record Plot(String x, String y, @Nullable String series, @Nullable String mark, @Nullable String panel, boolean logX,
        boolean logY, @Nullable String low, @Nullable String high, String draw) {

    /// A point; `low` and `high` equal `y` where there is no interval.
    record Point(String name, double x, double y, double low, double high) {}

    /// What is drawn in one go.
    ///
    /// @param series the value of the series column
    /// @param name its label
    /// @param role its colour
    /// @param nth how many series of this role came before: its dash and its shape
    record Line(String series, String name, Role role, int nth, List<Point> points) {}

    static Plot of(Map<String, Object> attributes) {
        String log = text(attributes, "log", "");
        return new Plot(text(attributes, "x", ""), text(attributes, "y", ""), optional(attributes, "series"),
                optional(attributes, "mark"), optional(attributes, "panel"), log.contains("x"), log.contains("y"),
                optional(attributes, "low"), optional(attributes, "high"), text(attributes, "draw", "both"));
    }

    /// Whether the macro asks for a plot at all.
    static boolean isAsked(Map<String, Object> attributes) {
        return attributes.containsKey("x") && attributes.containsKey("y");
    }

    private static String text(Map<String, Object> attributes, String name, String usual) {
        return String.valueOf(attributes.getOrDefault(name, usual));
    }

    private static @Nullable String optional(Map<String, Object> attributes, String name) {
        return attributes.containsKey(name) ? text(attributes, name, "") : null;
    }

    /// @param units unit of each column, by its name
    /// @throws IllegalArgumentException if a column that was asked for is not there
    String draw(Table table, Map<String, String> units, String id) {
        for (String column : new String[]{x, y, series, mark, panel, low, high})
            if (column != null && !table.columnNames().contains(column))
                throw new IllegalArgumentException(
                        "it has no column '" + column + "', only " + String.join(", ", table.columnNames()));
        SequencedMap<String, List<Row>> panels = new LinkedHashMap<>();
        for (int i = 0; i < table.rowCount(); i++) {
            Row row = table.row(i);
            if (!row.getString(y).isBlank())
                panels.computeIfAbsent(panel == null ? "" : row.getString(panel), _ -> new ArrayList<>()).add(row);
        }
        if (panels.isEmpty())
            throw new IllegalArgumentException("no row has a '" + y + "'");
        List<Row> rows = panels.values().stream().flatMap(List::stream).toList();
        List<String> names = rows.stream().map(row -> row.getString(x)).distinct().toList();
        List<String> words = names.stream().allMatch(Plot::isNumber) ? List.of() : names;
        if (!words.isEmpty() && (logX || words.size() > 30))
            throw new IllegalArgumentException("its column '" + x + "' holds words that are no numbers");
        List<Point> span = lines(rows, words).stream().flatMap(line -> line.points().stream()).toList();
        boolean small = panels.size() > 1;
        StringBuilder html = new StringBuilder(small ? "<div class=\"panels\">\n" : "");
        panels.forEach((title, part) -> {
            List<Line> lines = lines(part, words);
            html.append(new PlotFrame(this, lines, span, words, units, small)
                    .draw(small ? id + "-" + title.replaceAll("[^A-Za-z0-9]+", "-") : id, title, describe(lines)))
                    .append('\n');
        });
        return html.append(small ? "</div>" : "").toString();
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private List<Line> lines(List<Row> rows, List<String> words) {
        SequencedMap<List<String>, List<Point>> points = new LinkedHashMap<>();
        for (Row row : rows) {
            String role = mark == null ? "measured" : row.getString(mark);
            String name = series == null ? "" : row.getString(series);
            double value = number(row, y);
            double place = words.isEmpty() ? number(row, x) : words.indexOf(row.getString(x));
            points.computeIfAbsent(List.of(name, role), _ -> new ArrayList<>())
                    .add(new Point(row.getString(x), place, value, low == null ? value : number(row, low),
                            high == null ? value : number(row, high)));
        }
        List<Line> lines = new ArrayList<>();
        Map<Role, Integer> counts = new LinkedHashMap<>();
        points.forEach((key, list) -> {
            Role role = role(key.get(1));
            boolean alone = points.keySet().stream().filter(other -> other.getFirst().equals(key.getFirst()))
                    .count() == 1;
            String name = key.getFirst().isEmpty()
                    ? key.get(1)
                    : alone ? key.getFirst() : key.getFirst() + ", " + key.get(1);
            lines.add(new Line(key.getFirst(), name, role, counts.merge(role, 1, Integer::sum) - 1, list));
        });
        return lines;
    }

    private static double number(Row row, String column) {
        try {
            return Double.parseDouble(row.getString(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its column '" + column + "' holds '" + row.getString(column)
                    + "', which is no number", e);
        }
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no mark '" + word
                    + "'; use theory, bound, modelled, measured or recorded", e);
        }
    }

    /// For those who hear the page: each series with its ends.
    private String describe(List<Line> lines) {
        return y + " against " + x + ". " + lines.stream().map(line -> {
            Point first = line.points().getFirst();
            Point last = line.points().getLast();
            return "%s (%s, %d points): %s at %s to %s at %s".formatted(line.name(),
                    line.role().name().toLowerCase(Locale.ROOT), line.points().size(), brief(first.y()), first.name(),
                    brief(last.y()), last.name());
        }).collect(Collectors.joining("; ")) + ".";
    }

    private static String brief(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
