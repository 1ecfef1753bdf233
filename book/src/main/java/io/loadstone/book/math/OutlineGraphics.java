package io.loadstone.book.math;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A graphics surface that keeps the outline of everything painted on it as one SVG path. Colours are dropped.
///
/// Only what a formula needs works; the rest of [Graphics2D] throws `UnsupportedOperationException`.
@SuppressWarnings("NullAway") // the JDK's own interface is not annotated; several methods must return null
final class OutlineGraphics extends Graphics2D {

    private final StringBuilder data = new StringBuilder();
    private final RenderingHints hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING,
            RenderingHints.VALUE_ANTIALIAS_ON);
    private AffineTransform transform = new AffineTransform();
    private Font font = new Font("Dialog", Font.PLAIN, 1);
    private Stroke stroke = new BasicStroke(1);
    private Color color = Color.BLACK;

    /// The outline so far, as SVG path data.
    String data() {
        return data.toString();
    }

    @Override
    public void fill(Shape shape) {
        PathData.append(data, shape, transform, 1);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isEmpty())
            drawGlyphVector(font.createGlyphVector(getFontRenderContext(), text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        new TextLayout(text, getFontRenderContext()).draw(this, x, y);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        draw(new Polygon(xs, ys, count));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        fill(new Polygon(xs, ys, count));
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform by) {
        transform.concatenate(by);
    }

    @Override
    public void setTransform(AffineTransform to) {
        transform = new AffineTransform(to);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font to) {
        font = to;
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(of);
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke to) {
        stroke = to;
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(@Nullable Color to) {
        if (to != null)
            color = to;
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint instanceof Color c)
            color = c;
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> to) {
        hints.putAll(to);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public Graphics create() {
        return this;
    }

    @Override
    public void dispose() {}

    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public void setComposite(Composite to) {}

    @Override
    public Color getBackground() {
        return Color.WHITE;
    }

    @Override
    public void setBackground(Color to) {}

    @Override
    public @Nullable Shape getClip() {
        return null;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return null;
    }

    @Override
    public void setClip(@Nullable Shape to) {}

    @Override
    public void setClip(int x, int y, int width, int height) {}

    @Override
    public void clip(Shape to) {}

    @Override
    public void clipRect(int x, int y, int width, int height) {}

    @Override
    public @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return false;
    }

    @Override
    public void setPaintMode() {}

    @Override
    public void setXORMode(Color with) {}

    private static UnsupportedOperationException unneeded() {
        return new UnsupportedOperationException("formulas hold no pictures and no arcs");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unneeded();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unneeded();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw unneeded();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw unneeded();
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color background,
            ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            Color background, ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public boolean drawImage(Image image, AffineTransform by, ImageObserver observer) {
        throw unneeded();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp by, int x, int y) {
        throw unneeded();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform by) {
        throw unneeded();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform by) {
        throw unneeded();
    }
}
