package io.loadstone.book.math;

import io.loadstone.book.figure.Svg;
import java.util.Locale;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A TeX formula as one SVG path: it takes colour and size from the text around it, stands on the base line, and has
/// its TeX source as its name for a screen reader.
///
/// Called by `math.rb`, which stands in for Asciidoctor's own handling of `stem`.
public final class Formula {

    private static final float SIZE = 100;
    /// jlatexmath sets every icon in from its corner by 0.18 em.
    private static final int INSET = 18;

    private Formula() {}

    /// The formula as inline SVG.
    ///
    /// @param display true for a formula on a line of its own
    /// @throws org.scilab.forge.jlatexmath.ParseException if `tex` is no TeX
    /// @throws IllegalArgumentException if its braces do not balance, which jlatexmath would pass over
    public static String html(String tex, boolean display) {
        int open = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\')
                i++; // an escaped brace, or the letter of a command
            else if (c == '{')
                open++;
            else if (c == '}' && --open < 0)
                break;
        }
        if (open != 0)
            throw new IllegalArgumentException("its braces do not balance");
        TeXIcon icon = new TeXFormula(tex)
                .createTeXIcon(display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT, SIZE);
        OutlineGraphics outline = new OutlineGraphics();
        icon.paintIcon(null, outline, 0, 0);
        double width = icon.getTrueIconWidth() / SIZE;
        double height = icon.getTrueIconHeight() / SIZE;
        double depth = icon.getTrueIconDepth() / SIZE;
        return "<svg class=\"tex" + (display ? " display" : "") + "\" role=\"img\" aria-label=\""
                + Svg.escape(tex.strip()) + "\" style=\"width:" + em(width) + ";height:" + em(height)
                + (display ? "" : ";vertical-align:" + em(-depth)) + "\" viewBox=\"" + INSET + " " + INSET + " "
                + Svg.number(width * SIZE) + " " + Svg.number(height * SIZE) + "\"><path fill=\"currentColor\" d=\""
                + outline.data() + "\"/></svg>";
    }

    private static String em(double length) {
        return String.format(Locale.ROOT, "%.3fem", length);
    }
}
