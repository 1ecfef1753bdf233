package io.loadstone.book.figure;

import io.loadstone.book.evidence.Evidence.Chart;
import java.util.List;

/// A judgement's chart: what was observed as bars, what the law expects as a stroke across each.
public final class Bars {

    private static final double WIDTH = 420;
    private static final double TOP = 48;
    private static final int FEW = 13;

    private Bars() {}

    /// The chart as SVG; few cells lie as labelled bars, many stand side by side.
    public static String of(Chart chart, String id) {
        return chart.labels().size() <= FEW ? lying(chart, id) : standing(chart, id);
    }

    private static double highest(Chart chart) {
        double high = 0;
        for (List<Double> column : List.of(chart.observed(), chart.expected())) {
            for (double value : column)
                high = Math.max(high, value);
        }
        return high > 0 ? high : 1;
    }

    private static Svg start(Chart chart, String id, double height) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(FEW, chart.labels().size()); i++) {
            words.append(words.isEmpty() ? "" : "; ").append(chart.labels().get(i)).append(' ')
                    .append(Svg.number(chart.observed().get(i))).append(" against ")
                    .append(Svg.number(chart.expected().get(i)));
        }
        Svg svg = new Svg(id, chart.title(),
                "Observed against expected, in " + chart.unit() + ", " + chart.labels().size() + " cells: " + words,
                WIDTH, height);
        svg.text("t-name", 0, 14, "start", chart.title());
        svg.rectangle("bar " + Role.MEASURED.fill(), 0, 24, 14, 9);
        svg.text("t-note", 19, 33, "start", "observed");
        svg.line("s-theory", 88, 22, 88, 36);
        svg.text("t-note", 95, 33, "start", "expected");
        return svg;
    }

    private static String lying(Chart chart, String id) {
        int count = chart.labels().size();
        int longest = chart.labels().stream().mapToInt(String::length).max().orElse(1);
        double left = Math.min(170, 14 + longest * 7.4);
        Axis x = new Axis(0, highest(chart), left, WIDTH - 52);
        Svg svg = start(chart, id, TOP + count * 20);
        for (int i = 0; i < count; i++) {
            double y = TOP + i * 20;
            double value = chart.observed().get(i);
            double law = chart.expected().get(i);
            svg.text("t-mono", left - 8, y + 11, "end", chart.labels().get(i));
            svg.rectangle("bar " + Role.MEASURED.fill(), left, y + 1, Math.max(0.5, x.at(value) - left), 13);
            svg.line("s-theory", x.at(law), y - 1.5, x.at(law), y + 16.5);
            svg.text("t-tick", Math.max(x.at(value), x.at(law)) + 7, y + 12, "start", brief(value));
        }
        return svg.xml();
    }

    private static String standing(Chart chart, String id) {
        int count = chart.labels().size();
        double height = 210;
        Axis x = new Axis(0, count, 44, WIDTH);
        Axis y = new Axis(0, highest(chart) * 1.05, height - 24, TOP);
        Svg svg = start(chart, id, height);
        for (double tick : y.ticks(4)) {
            svg.line("grid", 44, y.at(tick), WIDTH, y.at(tick));
            svg.text("t-tick", 38, y.at(tick) + 4, "end", brief(tick));
        }
        StringBuilder bars = new StringBuilder();
        StringBuilder law = new StringBuilder();
        double gap = count > 80 ? 0 : (x.at(1) - x.at(0)) * 0.2;
        for (int i = 0; i < count; i++) {
            String top = Svg.number(y.at(chart.observed().get(i)));
            bars.append('M').append(Svg.number(x.at(i) + gap / 2)).append(' ').append(Svg.number(y.from())).append('V')
                    .append(top).append('H').append(Svg.number(x.at(i + 1) - gap / 2)).append('V')
                    .append(Svg.number(y.from())).append('Z');
            String expected = Svg.number(y.at(chart.expected().get(i)));
            law.append(i == 0 ? "M" + Svg.number(x.at(0)) + " " + expected : "V" + expected).append('H')
                    .append(Svg.number(x.at(i + 1)));
        }
        svg.path("bar " + Role.MEASURED.fill(), bars);
        svg.path(Role.THEORY.stroke(), law);
        int every = Math.max(1, (count + 7) / 8);
        for (int i = 0; i < count; i += every) {
            svg.text("t-tick", x.at(i + 0.5), height - 8, "middle", chart.labels().get(i));
        }
        return svg.xml();
    }

    private static String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9)
            return Svg.words("%,.0f", value).replace(',', '\u202f');
        return Svg.words(Math.abs(value) >= 10 ? "%.1f" : "%.3g", value);
    }
}
