package io.loadstone.book.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import io.loadstone.book.figure.Svg;
import io.loadstone.book.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The whole book as one tagged PDF (PDF/UA): the site's text and figures, a title page, contents with page numbers.
public final class Pdf {

    /// A font of the page: file, family, weight, slant.
    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("SourceSerif4_400Regular", "Serif", 400, FontStyle.NORMAL),
            new Face("SourceSerif4_400Regular_Italic", "Serif", 400, FontStyle.ITALIC),
            new Face("SourceSerif4_600SemiBold", "Serif", 600, FontStyle.NORMAL),
            new Face("SourceSans3_400Regular", "Sans", 400, FontStyle.NORMAL),
            new Face("SourceSans3_400Regular_Italic", "Sans", 400, FontStyle.ITALIC),
            new Face("SourceSans3_600SemiBold", "Sans", 600, FontStyle.NORMAL),
            new Face("JetBrainsMono_400Regular", "Mono", 400, FontStyle.NORMAL),
            new Face("JetBrainsMono_600SemiBold", "Mono", 600, FontStyle.NORMAL));

    private static final int MOST_COLUMNS = 9;

    private Pdf() {}

    /// @param html the whole book as one body, as the typesetter gives it
    /// @param title of the book
    /// @param edition shown beneath it
    public static byte[] of(String html, String title, String edition) throws IOException {
        Document book = Site.tidied(html);
        Style style = new Style(Site.styleSheet());
        prepare(book, style);
        book.title(title);
        book.select("html").attr("lang", "en");
        book.head().append("<meta name=\"subject\" content=\"" + Svg.escape(title) + "\">"
                + "<meta name=\"description\" content=\"" + Svg.escape(title) + "\">");
        book.head().append("<bookmarks>" + book.select("h2").stream().map(
                h -> "<bookmark name=\"" + Svg.escape(h.text()) + "\" href=\"#" + h.id() + "\"></bookmark>")
                .collect(Collectors.joining()) + "</bookmarks>");
        book.head().appendElement("style").appendText(style.resolve(text("print.css")));
        book.body().prepend(front(book, title, edition));
        return render(book);
    }

    private static byte[] render(Document book) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(book), "file:///")
                .useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE,
                        SvgExternalResourceMode.INSECURE_ALLOW_EXTERNAL_RESOURCE_REQUESTS)) // pictures within a figure
                .usePdfUaAccessibility(true);
        for (Face face : FACES)
            builder.useFont(() -> resource("fonts/" + face.file() + ".ttf"), face.family(), face.weight(),
                    face.style(), true);
        var out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /// Title page and contents.
    private static String front(Document book, String title, String edition) {
        StringBuilder out = new StringBuilder("<div class=\"cover\"><p class=\"name\">Loadstone</p><h1>")
                .append(Svg.escape(title)).append("</h1><p>").append(Svg.escape(edition))
                .append("</p></div><div class=\"contents\"><p class=\"heading\">Contents</p><ol>");
        for (Element chapter : book.select("div.sect1 > h2")) {
            out.append("<li><a href=\"#").append(chapter.id()).append("\">").append(Svg.escape(chapter.text()))
                    .append("</a></li>");
        }
        return out.append("</ol></div>").toString();
    }

    /// What a screen does and paper does not: forms, folded text, inline drawings.
    private static void prepare(Document book, Style style) {
        book.select("script, form, .sliders, .verdict details.run").remove();
        ShortRuns.set(book);
        for (Element table : book.select("table.power"))
            shorten(table);
        for (Element folded : book.select("details"))
            folded.tagName("div").addClass("folded");
        for (Element summary : book.select("summary"))
            summary.tagName("p").addClass("title");
        for (Element kicker : book.select(".kicker"))
            Objects.requireNonNull(kicker.closest(".sect1")).prependChild(kicker);
        for (Element formula : book.select("svg.tex"))
            formula.replaceWith(formula(formula, style));
        PrintFigure figures = new PrintFigure(style, new Outline());
        for (Element figure : book.select("svg.fig")) {
            String words = figure.select("> title").text() + ". " + figure.select("> desc").text();
            figure.replaceWith(picture(figures.of(figure), words).addClass("fig"));
        }
        for (Element untold : book.select("[tabindex]"))
            untold.removeAttr("tabindex");
    }

    /// Verdicts of many laws side by side do not fit a page in full.
    private static void shorten(Element table) {
        Element head = table.selectFirst("thead tr");
        if (head == null || head.childrenSize() <= MOST_COLUMNS)
            return;
        table.addClass("crowded");
        for (Element verdict : table.select("td.supported, td.refuted, td.inconclusive")) {
            Element words = Objects.requireNonNullElse(verdict.selectFirst("a"), verdict);
            if (words.childrenSize() == 0)
                words.text(words.text().substring(0, Math.min(3, words.text().length())) + ".");
        }
    }

    private static Element formula(Element svg, Style style) {
        String[] box = svg.attr("viewBox").split(" ", -1);
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + box[2] + "\" height=\"" + box[3]
                + "\" viewBox=\"" + svg.attr("viewBox") + "\">" + svg.html().replace("currentColor",
                        style.resolve("var(--ink)"))
                + "</svg>";
        return picture(drawing, svg.attr("aria-label")).addClass("tex").attr("style", svg.attr("style"));
    }

    private static Element picture(String svg, String words) {
        return new Element("img").attr("alt", words).attr("src", "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static InputStream resource(String name) {
        InputStream in = Pdf.class.getResourceAsStream("/io/loadstone/book/print/" + name);
        if (in == null)
            throw new IllegalStateException("the builder's jar lacks print/" + name);
        return in;
    }
}
