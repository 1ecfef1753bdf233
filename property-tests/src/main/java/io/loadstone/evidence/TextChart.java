package io.loadstone.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A [Chart] as lines of text: a bar a cell, and a mark where it was expected to end.
///
/// @param width columns to fill
/// @param colour whether to use ANSI colours
record TextChart(int width, boolean colour) {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
    /// A bar that misses its mark by more than this share of it is painted.
    private static final double FAR = 0.1;

    List<String> lines(Chart chart) {
        int label = chart.labels().stream().mapToInt(String::length).max().orElse(0);
        double greatest = Math.max(max(chart.observed()), max(chart.expected()));
        int bar = Math.clamp(width - label - 14, 10, 44);
        var lines = new ArrayList<String>();
        boolean even = chart.expected().stream().distinct().count() == 1;
        lines.add("%s (%s; │ marks the expected%s)".formatted(chart.title(), chart.unit(),
                even ? " " + number(chart.expected().getFirst()) : " number"));
        for (int i = 0; i < chart.labels().size(); i++) {
            double observed = chart.observed().get(i);
            double expected = chart.expected().get(i);
            boolean far = Math.abs(observed - expected) > FAR * expected;
            lines.add(String.format(Locale.ROOT, "%" + Math.max(1, label) + "s ", chart.labels().get(i))
                    + painted(bar(observed / greatest * bar, expected / greatest * bar, bar), far) + " "
                    + number(observed));
        }
        return lines;
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    private static String bar(double filled, double mark, int columns) {
        var line = new StringBuilder();
        int marked = Math.min(columns, (int) Math.round(mark));
        for (int column = 0; column <= columns; column++) {
            double part = Math.clamp(filled - column, 0, 1);
            line.append(column == marked ? '│' : EIGHTHS.charAt((int) Math.round(part * 8)));
        }
        return line.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && value >= 10
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }

    private String painted(String text, boolean far) {
        return colour ? "\u001b[" + (far ? "31" : "32") + "m" + text + "\u001b[0m" : text;
    }
}
