package io.loadstone.grading.course;

import io.loadstone.grading.batch.Drift;
import io.loadstone.grading.report.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;

/// A class's report: a page for the instructor, and its tables as CSV.
///
/// It tells how hard each part was, which parts tell strong work from weak, which mistakes were made how often, how the
/// points lie, and whether a regrade gave anything else.
public final class ClassReport {
    private static final int BINS = 10;

    private final String title;
    private final int possible;
    private final boolean regraded;
    private final ClassTables tables;

    private ClassReport(String title, int possible, boolean regraded, ClassTables tables) {
        this.title = title;
        this.possible = possible;
        this.regraded = regraded;
        this.tables = tables;
    }

    /// The report of a class, of one lab.
    ///
    /// @param title of the lab
    /// @param possible points of the lab
    /// @param all everybody's reports
    /// @param regraded whether they were graded twice
    /// @param drifts where the second grading differed
    public static ClassReport of(String title, int possible, List<Graded> all, boolean regraded, List<Drift> drifts) {
        return new ClassReport(title, possible, regraded, ClassTables.of(all, drifts));
    }

    /// Writes `class.html`, `scores.csv`, `items.csv`, `diagnoses.csv` and, after a regrade, `drift.csv`.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("class.html"), html());
        Files.writeString(folder.resolve("scores.csv"), csv(tables.scores()));
        Files.writeString(folder.resolve("items.csv"), csv(tables.items()));
        Files.writeString(folder.resolve("diagnoses.csv"), csv(tables.diagnoses()));
        if (regraded)
            Files.writeString(folder.resolve("drift.csv"), csv(tables.drift()));
    }

    private static String csv(Table table) {
        StringWriter text = new StringWriter();
        table.write().usingOptions(CsvWriteOptions.builder(text).lineEnd("\n").build());
        return text.toString();
    }

    /// The page.
    String html() {
        Page page = new Page("Class report: " + title);
        IntColumn points = tables.scores().intColumn("points");
        page.add("<h1>%s</h1>\n<p class=\"soft\">Class report</p>\n".formatted(Page.text(title)));
        page.add("<p class=\"score\">%d submissions</p>\n".formatted(points.size()));
        if (!points.isEmpty()) {
            page.add("<p>Of %d points: mean %s, median %s, from %d to %d.</p>\n".formatted(possible,
                    number("%.1f", points.mean()), number("%.1f", points.median()), (int) points.min(),
                    (int) points.max()));
            distribution(page, points);
        }
        items(page);
        diagnoses(page);
        if (regraded)
            drift(page);
        page.add("<h2>Students</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th>student</th><th>status</th>"
                + "<th class=\"number\">points</th><th class=\"number\">days late</th>"
                + "<th class=\"number\">score</th></tr></thead>\n<tbody>\n");
        for (Row row : tables.scores()) {
            page.add(("<tr><td>%s</td><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%d</td>"
                    + "<td class=\"number\">%d</td></tr>\n").formatted(Page.text(row.getString("student")),
                            row.getString("status").toLowerCase(Locale.ROOT).replace('_', ' '), row.getInt("points"),
                            row.getInt("days_late"), row.getInt("score")));
        }
        page.add("</tbody></table></div>\n");
        return page.html();
    }

    private void distribution(Page page, IntColumn points) {
        int[] bins = new int[BINS];
        for (int i = 0; i < points.size(); i++)
            bins[possible == 0 ? 0 : Math.min(BINS - 1, points.get(i) * BINS / possible)]++;
        int most = 1;
        for (int bin : bins)
            most = Math.max(most, bin);
        page.add("<h2>How the points lie</h2>\n<figure>\n<svg viewBox=\"0 0 620 190\" width=\"620\" height=\"190\" "
                + "role=\"img\" aria-label=\"students by share of the points\" font-family=\"sans-serif\" "
                + "font-size=\"12\">\n<path d=\"M10 160h600\" stroke=\"var(--line)\"/>\n");
        for (int i = 0; i < BINS; i++) {
            int height = bins[i] * 130 / most;
            int x = 10 + 60 * i;
            page.add("<rect x=\"%d\" y=\"%d\" width=\"52\" height=\"%d\" fill=\"var(--measured)\"/>\n".formatted(x + 4,
                    160 - height, height));
            page.add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"var(--ink)\">%d</text>\n".formatted(x + 30,
                    154 - height, bins[i]));
            page.add("<text x=\"%d\" y=\"178\" text-anchor=\"middle\" fill=\"var(--soft)\">%d–%d %%</text>\n".formatted(
                    x + 30, i * 100 / BINS, (i + 1) * 100 / BINS));
        }
        page.add("</svg>\n<figcaption>Students by the share of the points that they earned.</figcaption>\n</figure>\n");
    }

    private void items(Page page) {
        page.add(
                "<h2>How hard each part was</h2>\n<p class=\"soft\">Difficulty: mean share of the points that was earned. "
                        + "Discrimination: correlation with the points of the other parts; near 0 or below, a part does not tell "
                        + "strong work from weak.</p>\n<div class=\"scroll\"><table>\n<thead><tr><th>task</th><th>part</th>"
                        + "<th class=\"number\">points</th><th class=\"number\">difficulty</th><th></th>"
                        + "<th class=\"number\">discrimination</th></tr></thead>\n<tbody>\n");
        for (Row row : tables.items()) {
            double difficulty = row.getDouble("difficulty");
            boolean known = !row.isMissing("discrimination");
            page.add(("<tr><td>%s</td><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%s</td>"
                    + "<td><svg width=\"104\" height=\"12\" aria-hidden=\"true\"><rect width=\"104\" height=\"12\" "
                    + "fill=\"var(--line)\"/><rect width=\"%d\" height=\"12\" fill=\"var(--measured)\"/></svg></td>"
                    + "<td class=\"number\">%s</td></tr>\n").formatted(Page.text(row.getString("task")),
                            Page.text(row.getString("part")), row.getInt("possible"), number("%.2f", difficulty),
                            Math.round(104 * difficulty),
                            known ? number("%.2f", row.getDouble("discrimination")) : "–"));
        }
        page.add("</tbody></table></div>\n");
    }

    private void diagnoses(Page page) {
        page.add("<h2>Mistakes</h2>\n");
        if (tables.diagnoses().isEmpty()) {
            page.add("<p>No known mistake was made.</p>\n");
            return;
        }
        page.add("<div class=\"scroll\"><table>\n<thead><tr><th class=\"number\">students</th><th>mistake</th>"
                + "<th>seen by</th></tr></thead>\n<tbody>\n");
        for (Row row : tables.diagnoses()) {
            page.add("<tr><td class=\"number\">%d of %d</td><td>%s</td><td><code>%s</code></td></tr>\n".formatted(
                    row.getInt("students"), row.getInt("of"), Page.text(row.getString("mistake")),
                    Page.text(row.getString("guarantees"))));
        }
        page.add("</tbody></table></div>\n");
    }

    private void drift(Page page) {
        page.add("<h2>Graded again</h2>\n");
        if (tables.drift().isEmpty()) {
            page.add("<p class=\"good\">Every report is the same, byte by byte.</p>\n");
            return;
        }
        page.add("<p class=\"bad\">%d reports differ.</p>\n<div class=\"scroll\"><table>\n<thead><tr><th>student</th>"
                .formatted(tables.drift().rowCount())
                + "<th class=\"number\">before</th><th class=\"number\">after</th><th>what</th></tr></thead>\n<tbody>\n");
        for (Row row : tables.drift()) {
            page.add("<tr><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%d</td><td>%s</td></tr>\n"
                    .formatted(
                            Page.text(row.getString("student")), row.getInt("before"), row.getInt("after"),
                            Page.text(row.getString("what"))));
        }
        page.add("</tbody></table></div>\n");
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
