package io.loadstone.book.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// One page a chapter, whole links, a search index, and the style: everything the site consists of, by file name.
///
/// Nothing in it asks the network for anything, so that it reads from a folder.
public final class Site {

    private static final Pattern CLOSING = Pattern.compile("^[.,;:!?)’”%]+");
    private static final List<String> ASSETS = List.of("book.css", "book.js", "icon.svg", "interactive.js");

    private Site() {}

    /// @param html the whole book as one body
    /// @param edition shown beneath the book's name
    /// @param dead told of the id that a link leads to and of the page it is on, when there is no such id; and of an id
    ///        that is there twice
    public static SortedMap<String, byte[]> of(String html, String edition, BiConsumer<String, String> dead) {
        Document book = tidied(html);
        List<Page> pages = pages(book);
        Links.mend(pages, dead);
        SortedMap<String, byte[]> files = new TreeMap<>();
        String shell = resource("page.html");
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            String text = Shell.fill(shell, pages, i, edition);
            files.put(page.file(), text.getBytes(StandardCharsets.UTF_8));
        }
        files.put("index.js", SearchIndex.of(pages).getBytes(StandardCharsets.UTF_8));
        for (String asset : ASSETS)
            files.put(asset, resource(asset).getBytes(StandardCharsets.UTF_8));
        for (String font : resource("fonts/fonts.txt").lines().toList())
            files.put("fonts/" + font, bytes("fonts/" + font));
        return files;
    }

    /// The book as a tree, its figures and tables as pages and print want them.
    public static Document tidied(String html) {
        Document book = Jsoup.parseBodyFragment(html);
        book.outputSettings().prettyPrint(false);
        tidy(book);
        TermIndex.fill(book);
        TermLinks.fill(book);
        return book;
    }

    /// The site's style sheet.
    public static String styleSheet() {
        return resource("book.css");
    }

    private static List<Page> pages(Document book) {
        List<Page> pages = new ArrayList<>();
        for (Element chapter : book.select("div.sect1")) {
            Element heading = chapter.selectFirst("h2");
            if (heading != null)
                pages.add(new Page(heading.id() + ".html", heading, chapter));
        }
        return pages;
    }

    private static void tidy(Document book) {
        for (Element formula : book.select("svg.tex:not(.display)"))
            holdTogether(formula);
        for (Element scrolls : book.select("pre, .stemblock > .content"))
            scrolls.attr("tabindex", "0");
        for (Element figure : book.select("div.exampleblock.figure")) {
            figure.tagName("figure").removeClass("exampleblock");
            Element caption = figure.selectFirst("> .title");
            if (caption != null)
                figure.appendChild(caption.tagName("figcaption"));
        }
        for (Element wide : book.select("figure > .content > svg.fig[viewBox^=0 0 640]")) // a phone scrolls it
            wide.wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Figure\"></div>");
        for (Element table : book.select("table.tableblock:not(.hdlist table)"))
            table.wrap("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"></div>");
    }

    /// Keeps a formula and the punctuation after it on one line.
    private static void holdTogether(Element formula) {
        Node next = formula.nextSibling();
        if (!(next instanceof TextNode text))
            return;
        Matcher closing = CLOSING.matcher(text.getWholeText());
        if (!closing.find())
            return;
        Element together = new Element("span").addClass("nowrap");
        formula.replaceWith(together);
        together.appendChild(formula).appendText(closing.group());
        text.text(text.getWholeText().substring(closing.end()));
    }

    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Site.class.getResourceAsStream("/io/loadstone/book/site/" + name)) {
            if (in == null)
                throw new IllegalStateException("the builder's jar lacks site/" + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
