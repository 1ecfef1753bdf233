package io.loadstone.evidence;

import java.util.Locale;

/// A [Chart] as a small standalone SVG picture, for HTML reports: bars for what was seen, a line across each for what was expected.
///
/// Colours are CSS variables with fallbacks, so that a page with a dark ground can set its own.
public final class SvgChart {
    private static final int ROW = 20;
    private static final int BAR = 320;
    private static final int TOP = 28;

    private SvgChart() {}

    /// The picture; the same chart gives the same bytes.
    public static String of(Chart chart) {
        int label = 12 + 7 * chart.labels().stream().mapToInt(String::length).max().orElse(0);
        double greatest = Math.max(chart.observed().stream().mapToDouble(Double::doubleValue).max().orElse(1),
                chart.expected().stream().mapToDouble(Double::doubleValue).max().orElse(1));
        int height = TOP + ROW * chart.labels().size() + 4;
        int width = label + BAR + 90;
        var svg = new StringBuilder();
        svg.append(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="12">
                        <title>%s</title>
                        <text x="0" y="14" fill="var(--soft,#5c5b55)">%s (%s)</text>
                        """
                        .formatted(width, height, width, height, escaped(chart.title()), escaped(chart.title()),
                                escaped(chart.unit())));
        for (int i = 0; i < chart.labels().size(); i++) {
            int y = TOP + i * ROW;
            double observed = chart.observed().get(i) / greatest * BAR;
            double expected = label + chart.expected().get(i) / greatest * BAR;
            svg.append(String.format(Locale.ROOT, """
                    <text x="%d" y="%d" text-anchor="end" fill="var(--ink,#1c1b19)">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="13" fill="var(--measured,#2264a8)"/>
                    <path d="M%.1f %dv17" stroke="var(--theory,#b5431a)" stroke-width="2"/>
                    <text x="%.1f" y="%d" fill="var(--soft,#5c5b55)">%.4g</text>
                    """, label - 6, y + 11, escaped(chart.labels().get(i)), label, y, observed, expected, y - 2,
                    label + Math.max(observed, expected - label) + 6, y + 11, chart.observed().get(i)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
