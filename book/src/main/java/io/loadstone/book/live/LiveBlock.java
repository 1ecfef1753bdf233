package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Outcome;
import io.loadstone.book.evidence.Shelf;
import io.loadstone.book.figure.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// A result as a block: `live::shuffle.exact-law@naive-swap[view="verdict,figure,table",expect=refuted]`.
///
/// It writes AsciiDoc and has that parsed, so that captions, numbers and cross-references (`<<live-...>>`) are
/// Asciidoctor's own.
@Name("live")
public final class LiveBlock extends BlockMacroProcessor {

    private static final int MOST_IN_CELL = 72;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private final Results results;

    public LiveBlock(Results results) {
        this.results = results;
    }

    @Override
    public @Nullable StructuralNode process(StructuralNode parent, String id, Map<String, Object> attributes) {
        Place place = Place.of(results.home(), parent, "live::" + id + "[");
        Optional<Evidence> found = results.show(id, place);
        if (found.isEmpty())
            return null;
        Evidence evidence = found.get();
        outcome(attributes, place).ifPresent(expected -> results.expect(evidence, expected, place));
        String usual = evidence.judgement() == null ? "figure" : "verdict";
        List<String> lines = new ArrayList<>();
        String anchor = Results.anchor(id);
        for (String view : COMMA.split(String.valueOf(attributes.getOrDefault("view", usual)), -1)) {
            List<String> drawn = switch (view) {
                case "verdict" -> verdict(evidence, anchor, place);
                case "figure" -> figure(evidence, anchor, attributes, place);
                case "table" -> table(evidence, anchor, attributes, place);
                default -> {
                    results.problem(place, "there is no view '" + view + "'", "use verdict, figure or table");
                    yield List.of();
                }
            };
            if (!drawn.isEmpty() && anchor.startsWith("live-"))
                anchor = "also-" + anchor; // the first view carries the result's own anchor
            lines.addAll(drawn);
        }
        parseContent(parent, lines);
        return null;
    }

    private Optional<Outcome> outcome(Map<String, Object> attributes, Place place) {
        String word = String.valueOf(attributes.getOrDefault("expect", "supported"));
        try {
            return Optional.of(Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            results.problem(place, "there is no verdict '" + word + "'",
                    "say expect=supported, refuted or inconclusive");
            return Optional.empty();
        }
    }

    private List<String> verdict(Evidence evidence, String anchor, Place place) {
        if (evidence.judgement() == null) {
            results.problem(place, "result '" + evidence.id() + "' is an experiment and has no verdict",
                    "use view=figure or view=table");
            return List.of();
        }
        return passed(VerdictBox.html(evidence, anchor, results.yours(evidence.id())));
    }

    private List<String> figure(Evidence evidence, String anchor, Map<String, Object> attributes, Place place) {
        StringBuilder panels = new StringBuilder(draw(evidence, results.committed(), attributes, "", place));
        if (panels.isEmpty())
            return List.of();
        results.yours(evidence.id()).ifPresent(own -> panels
                .append("<p class=\"yours\">Your machine</p>")
                .append(draw(own, java.util.Objects.requireNonNull(results.yours()), attributes, "yours-", place)));
        List<String> lines = new ArrayList<>();
        lines.add("." + attributes.getOrDefault("caption", plain(evidence.statement())));
        lines.add("[#" + anchor + ",role=figure,caption=\"Figure {counter:figure-number}. \"]");
        lines.add("=====");
        lines.addAll(passed(panels.toString()));
        lines.add("=====");
        lines.add("");
        return lines;
    }

    private String draw(Evidence evidence, Shelf shelf, Map<String, Object> attributes, String prefix, Place place) {
        try {
            Evidence.Series series = evidence.series();
            return Figures.draw(evidence, series == null ? Optional.empty() : Optional.of(shelf.table(series)),
                    attributes, prefix);
        } catch (IOException | RuntimeException e) {
            results.problem(place, "the figure of '" + evidence.id() + "' cannot be drawn: " + e.getMessage(),
                    Results.command(evidence.id()));
            return "";
        }
    }

    private List<String> table(Evidence evidence, String anchor, Map<String, Object> attributes, Place place) {
        Evidence.Series series = evidence.series();
        if (series == null) {
            results.problem(place, "result '" + evidence.id() + "' has no series", "leave 'table' out of its view");
            return List.of();
        }
        try {
            Table whole = results.committed().table(series);
            Object columns = attributes.get("columns");
            Table table = columns == null ? whole : whole.selectColumns(COMMA.split(columns.toString().strip(), -1));
            int most = Integer.parseInt(String.valueOf(attributes.getOrDefault("rows", "8")));
            List<String> lines = new ArrayList<>();
            lines.add("." + attributes.getOrDefault("tablecaption", plain(evidence.statement())));
            lines.add("[#" + anchor + ",options=\"header,autowidth\",role=\"live stretch\"]");
            lines.add("|===");
            lines.add("|" + String.join(" |", table.columnNames()).replace('_', ' '));
            lines.add("");
            int step = Math.max(1, (table.rowCount() + most - 1) / most);
            for (int row = 0; row < table.rowCount(); row += step) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < table.columnCount(); column++) {
                    line.append("|").append(cell(table.getString(row, column))).append(' ');
                }
                lines.add(line.toString());
            }
            lines.add("|===");
            lines.add("");
            return lines;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            results.problem(place, "the table of '" + evidence.id() + "' cannot be set: " + e.getMessage(),
                    Results.command(evidence.id()));
            return List.of();
        }
    }

    private static String cell(String raw) {
        String text = raw.length() > MOST_IN_CELL ? raw.substring(0, MOST_IN_CELL - 1) + "…" : raw;
        return plain(text.replace("|", "\\|"));
    }

    /// Text from evidence is no AsciiDoc: its stars and underscores mean themselves.
    private static String plain(String raw) {
        return "pass:c[" + raw.replace("]", "\\]") + "]";
    }

    static List<String> passed(String html) {
        return List.of("++++", html, "++++", "");
    }
}
