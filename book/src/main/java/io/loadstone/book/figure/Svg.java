package io.loadstone.book.figure;

import java.util.Locale;

/// One drawing, written from front to back: the same calls give the same bytes.
///
/// Lengths are in the drawing's own units, about one CSS pixel each. Colours come from classes (see [Role]), never from
/// the drawing, so that light and dark are the style sheet's business.
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    /// @param id unique on the page; title and description hang on it
    /// @param title its name for a screen reader
    /// @param description what it shows, in words and numbers
    public Svg(String id, String title, String description, double width, double height) {
        out.append("<svg class=\"fig\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id)
                .append("-d\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\"><title id=\"").append(id).append("-t\">").append(escape(title))
                .append("</title><desc id=\"").append(id).append("-d\">").append(escape(description))
                .append("</desc>\n");
    }

    /// A rectangle of class `css`.
    public Svg rectangle(String css, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(css).append('"');
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        out.append("/>\n");
        return this;
    }

    /// A straight line of class `css`.
    public Svg line(String css, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(css).append('"');
        attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
        out.append("/>\n");
        return this;
    }

    /// A path of class `css` with SVG path data.
    public Svg path(String css, CharSequence data) {
        out.append("<path class=\"").append(css).append("\" d=\"").append(data).append("\"/>\n");
        return this;
    }

    /// Words at a base point; `anchor` is `start`, `middle` or `end`.
    public Svg text(String css, double x, double y, String anchor, String words) {
        out.append("<text class=\"").append(css).append('"');
        attribute("x", x).attribute("y", y);
        if (!anchor.equals("start"))
            out.append(" text-anchor=\"").append(anchor).append('"');
        out.append('>').append(escape(words)).append("</text>\n");
        return this;
    }

    /// Words that read upwards, centred on a point.
    public Svg upward(String css, double x, double y, String words) {
        out.append("<text class=\"").append(css).append("\" text-anchor=\"middle\" transform=\"translate(")
                .append(number(x)).append(' ').append(number(y)).append(") rotate(-90)\">").append(escape(words))
                .append("</text>\n");
        return this;
    }

    /// A picture given as PNG bytes.
    public Svg image(String css, double x, double y, double width, double height, byte[] png) {
        out.append("<image class=\"").append(css).append('"');
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        out.append(" href=\"data:image/png;base64,").append(java.util.Base64.getEncoder().encodeToString(png))
                .append("\"/>\n");
        return this;
    }

    /// The drawing as it stands.
    public String xml() {
        return out + "</svg>";
    }

    private Svg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    /// At most two decimals, none that say nothing: `12`, `12.5`, `0.33`.
    public static String number(double value) {
        return Decimal.trimmed(value, 2);
    }

    /// A number for a reader, by a `%` format, with a true minus sign.
    public static String words(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '\u2212');
    }

    /// Text made safe for XML, in content and in attributes.
    public static String escape(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
