package io.loadstone.book.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import io.loadstone.book.math.PathData;
import java.util.HashMap;
import java.util.Map;

/// Words as the outlines of their letters: every reader of a PDF draws the same ones.
final class Outline {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private final Map<String, Font> fonts = new HashMap<>();

    /// @param file of a font beside this class, without its ending
    /// @param size of the letters, in the drawing's units
    /// @param anchor what of the words lies at `x`: `start`, `middle` or `end`
    /// @return SVG path data
    String of(String words, String file, float size, double x, double y, String anchor) {
        GlyphVector glyphs = fonts.computeIfAbsent(file, Outline::load).deriveFont(size).layoutGlyphVector(EXACT,
                words.toCharArray(), 0, words.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        Rectangle2D bounds = glyphs.getLogicalBounds();
        double left = switch (anchor) {
            case "end" -> x - bounds.getWidth();
            case "middle" -> x - bounds.getWidth() / 2;
            default -> x;
        };
        return PathData.of(glyphs.getOutline((float) left, (float) y), 2);
    }

    static Font load(String file) {
        try (InputStream in = Pdf.resource("fonts/" + file + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the builder's jar holds no font " + file, e);
        }
    }
}
