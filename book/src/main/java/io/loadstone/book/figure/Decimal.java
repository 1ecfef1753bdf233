package io.loadstone.book.figure;

/// Numbers as decimals, by arithmetic alone: the same in a browser as here, where the formats of `java.util.Formatter` would bring a
/// library of their own.
public final class Decimal {
    private static final double EXACT = 1e15;

    private Decimal() {}

    /// With so many decimals, rounded to the nearest; half a unit goes away from zero. Numbers from 1e15 on keep Java's own notation.
    ///
    /// @param decimals from 0 to 9
    public static String fixed(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        double size = Math.abs(value);
        if (!(size * scale < EXACT))
            return String.valueOf(value);
        long whole = (long) size; // apart, so that a large number's product does not round the decimals away
        long units = whole * (long) scale + (long) Math.floor((size - whole) * scale + 0.5);
        String digits = Long.toString(units);
        while (digits.length() <= decimals)
            digits = "0" + digits;
        int point = digits.length() - decimals;
        String sign = value < 0 && units > 0 ? "-" : "";
        return sign + digits.substring(0, point) + (decimals == 0 ? "" : "." + digits.substring(point));
    }

    /// The same without zeros that say nothing: `12`, `12.5`, `0.33`.
    public static String trimmed(double value, int decimals) {
        String text = fixed(value, decimals);
        if (text.indexOf('.') < 0 || text.indexOf('E') >= 0)
            return text;
        int end = text.length();
        while (text.charAt(end - 1) == '0')
            end--;
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /// For a reader: about three figures, a true minus sign, thin spaces between thousands.
    public static String words(double value) {
        if (Double.isNaN(value))
            return "undefined";
        if (Double.isInfinite(value))
            return value > 0 ? "∞" : "\u2212∞";
        double size = Math.abs(value);
        if (size >= EXACT || (size > 0 && size < 1e-4))
            return power(value);
        int decimals = size >= 100 || size == 0
                ? 0
                : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : size >= 0.01 ? 4 : 5;
        return grouped(fixed(value, decimals));
    }

    /// A whole number with thin spaces between thousands.
    public static String count(long value) {
        return grouped(Long.toString(value));
    }

    private static String grouped(String text) {
        boolean negative = text.startsWith("-");
        int point = text.indexOf('.');
        String whole = text.substring(negative ? 1 : 0, point < 0 ? text.length() : point);
        StringBuilder out = new StringBuilder(negative ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0 && whole.length() > 4)
                out.append('\u202f');
            out.append(whole.charAt(i));
        }
        return out.append(point < 0 ? "" : text.substring(point)).toString();
    }

    private static String power(double value) {
        int power = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        return grouped(trimmed(value / Math.pow(10, power), 1)) + "·10" + superscript(power);
    }

    /// A power of ten's exponent, raised.
    public static String superscript(int power) {
        StringBuilder raised = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray())
            raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        return raised.toString();
    }
}
