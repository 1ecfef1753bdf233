package io.loadstone.book.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/// A figure of the site as a drawing that stands alone: colours written out, words as outlines, pictures as they look on
/// white.
final class PrintFigure {

    private final Style style;
    private final Outline outline;

    PrintFigure(Style style, Outline outline) {
        this.style = style;
        this.outline = outline;
    }

    /// @param svg of the site
    /// @return an SVG document
    String of(Element svg) {
        Element copy = svg.clone();
        copy.select("title, desc").remove();
        for (Element shape : copy.select("rect, line, path"))
            draw(shape, style.of(shape.classNames(), false));
        for (Element words : copy.select("text"))
            outline(words);
        for (Element picture : copy.select("image"))
            invert(picture);
        String[] box = svg.attr("viewBox").split(" ", -1);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
                + box[2]
                + "\" height=\"" + box[3] + "\" viewBox=\"" + svg.attr("viewBox") + "\">" + copy.html() + "</svg>";
    }

    private static void draw(Element shape, Map<String, String> drawn) {
        shape.removeAttr("class");
        shape.attr("style", drawn.entrySet().stream().filter(e -> !e.getKey().startsWith("font-"))
                .map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(";")));
    }

    private void outline(Element words) {
        Map<String, String> drawn = style.of(words.classNames(), true);
        String family = drawn.getOrDefault("font-family", "");
        String file = family.contains("Mono")
                ? "JetBrainsMono_400Regular"
                : drawn.getOrDefault("font-weight", "400").equals("600")
                        ? "SourceSans3_600SemiBold"
                        : "SourceSans3_400Regular";
        float size = Float.parseFloat(drawn.getOrDefault("font-size", "13px").replace("px", ""));
        String anchor = words.hasAttr("text-anchor") ? words.attr("text-anchor") : "start";
        Element path = new Element("path").attr("d",
                outline.of(words.wholeText(), file, size, number(words, "x"), number(words, "y"), anchor));
        if (words.hasAttr("transform"))
            path.attr("transform", words.attr("transform"));
        words.replaceWith(path);
        draw(path, drawn);
    }

    private static double number(Element element, String attribute) {
        return element.hasAttr(attribute) ? Double.parseDouble(element.attr(attribute)) : 0;
    }

    /// The site shows pictures of white on black as black on white.
    private static void invert(Element picture) {
        String prefix = "data:image/png;base64,";
        try {
            byte[] png = Base64.getDecoder().decode(picture.attr("href").substring(prefix.length()));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            for (int y = 0; y < image.getHeight(); y++)
                for (int x = 0; x < image.getWidth(); x++)
                    image.setRGB(x, y, image.getRGB(x, y) ^ 0xFFFFFF);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            picture.removeAttr("href").removeAttr("class").attr("xlink:href",
                    prefix + Base64.getEncoder().encodeToString(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
