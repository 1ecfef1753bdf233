package io.loadstone.book.figure;

import io.loadstone.book.evidence.Evidence;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import tech.tablesaw.api.Table;

/// Which drawing an experiment has: a [Plot] of the columns that the chapter names, or a drawing of its own from the list below.
public final class Figures {

    private static final Map<String, BiFunction<Table, String, String>> DRAWINGS = Map.of(
            "shuffle.position-heat-map", HeatMap::draw,
            "shuffle.naive-law", Law::draw,
            "shuffle.first-batch", ContactSheet::draw);

    private Figures() {}

    /// The HTML of the figure of `evidence`.
    ///
    /// @param attributes of the macro, which may ask for a [Plot]
    /// @param prefix goes before every id in the drawing, so that it can stand on a page twice
    /// @throws IllegalArgumentException if there is no drawing for it, or the plot asks for a column that is not there
    public static String draw(Evidence evidence, Optional<Table> series, Map<String, Object> attributes,
            String prefix) {
        if (series.isPresent() && Plot.isAsked(attributes)) {
            Evidence.Series columns = Objects.requireNonNull(evidence.series());
            return Plot.of(attributes).draw(series.get(),
                    Objects.requireNonNullElse(columns.units(), Map.<String, String>of()),
                    prefix + "plot-" + evidence.id().replaceAll("[^A-Za-z0-9]+", "-") + suffix(attributes));
        }
        BiFunction<Table, String, String> drawing = DRAWINGS.get(evidence.id());
        if (drawing != null && series.isPresent())
            return drawing.apply(series.get(), prefix);
        Evidence.Judgement judgement = evidence.judgement();
        if (judgement != null && judgement.chart() != null)
            return Bars.of(judgement.chart(), prefix + "chart-" + evidence.id().replaceAll("[^A-Za-z0-9]+", "-"));
        throw new IllegalArgumentException(
                "no drawing is known for '" + evidence.id() + "': name its columns by x= and y=");
    }

    /// One result may be plotted more than once on a page.
    private static String suffix(Map<String, Object> attributes) {
        return "-" + (attributes.get("x") + "-" + attributes.get("y")).replaceAll("[^A-Za-z0-9]+", "-");
    }
}
