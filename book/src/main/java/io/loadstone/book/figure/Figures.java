package io.loadstone.book.figure;

import io.loadstone.book.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tech.tablesaw.api.Table;

/// Which drawing an experiment has. A new experiment adds a line here.
public final class Figures {

    private static final Map<String, BiFunction<Table, String, String>> DRAWINGS = Map.of(
            "shuffle.position-heat-map", HeatMap::draw,
            "shuffle.naive-law", Law::draw,
            "shuffle.first-batch", ContactSheet::draw);

    private Figures() {}

    /// The HTML of the figure of `evidence`.
    ///
    /// @param prefix goes before every id in the drawing, so that it can stand on a page twice
    /// @throws IllegalArgumentException if there is no drawing for it
    public static String draw(Evidence evidence, Optional<Table> series, String prefix) {
        BiFunction<Table, String, String> drawing = DRAWINGS.get(evidence.id());
        if (drawing != null && series.isPresent())
            return drawing.apply(series.get(), prefix);
        Evidence.Judgement judgement = evidence.judgement();
        if (judgement != null && judgement.chart() != null)
            return Bars.of(judgement.chart(), prefix + "chart-" + evidence.id().replaceAll("[^A-Za-z0-9]+", "-"));
        throw new IllegalArgumentException("no drawing is known for '" + evidence.id() + "'");
    }
}
