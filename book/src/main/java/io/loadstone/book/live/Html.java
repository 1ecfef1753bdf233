package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence.Metric;
import io.loadstone.book.figure.Svg;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words and numbers for HTML.
final class Html {
    private static final Pattern POWER = Pattern.compile("\\b1e-([0-9]+)\\b");

    private Html() {}

    static String text(String raw) {
        return Svg.escape(raw);
    }

    /// Text with its powers of ten raised: `1e-12` becomes 10 to the minus 12.
    static String powers(String raw) {
        return POWER.matcher(text(raw)).replaceAll("10<sup>\u2212$1</sup>");
    }

    /// A number by a `%` format; minus sign and thin spaces as in print.
    ///
    /// @throws java.util.IllegalFormatException if the format does not fit a number
    static String number(String format, double value) {
        Object argument = format.matches(".*%[-#+ 0,(]*\\d*d.*") ? (Object) Math.round(value) : (Object) value;
        return String.format(Locale.ROOT, format, argument).replace('-', '\u2212').replace(",", "\u202f");
    }

    /// A whole number with thin spaces.
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', '\u2212').replace(",", "\u202f");
    }

    /// A number at three or four figures, for a table of facts.
    static String brief(double value) {
        if (Double.isInfinite(value))
            return value > 0 ? "∞" : "\u2212∞";
        if (value == Math.rint(value) && Math.abs(value) < 1e9)
            return count(Math.round(value));
        double size = Math.abs(value);
        if (size < 1e-3 || size >= 1e9)
            return scientific(value);
        return number(size >= 100 ? "%,.1f" : size >= 1 ? "%.2f" : "%.4f", value);
    }

    private static String scientific(double value) {
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e", 2);
        String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        String power = "10<sup>" + Integer.toString(Integer.parseInt(parts[1])).replace('-', '\u2212') + "</sup>";
        return mantissa.equals("1") ? power : mantissa.replace('-', '\u2212') + " × " + power;
    }

    /// A metric with its unit and interval.
    static String metric(Metric metric) {
        String unit = metric.unit() == null || metric.unit().equals("1") ? "" : " " + text(metric.unit());
        String interval = metric.low() == null || metric.high() == null
                ? ""
                : " <span class=\"interval\">[" + brief(metric.low()) + ", " + brief(metric.high()) + "]</span>";
        return brief(metric.value()) + unit + interval;
    }
}
