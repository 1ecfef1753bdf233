package io.loadstone.book.site;

import io.loadstone.book.figure.Svg;
import java.util.List;
import org.jsoup.nodes.Element;

/// The page around a chapter: contents, search, neighbours.
final class Shell {
    private Shell() {}

    static String fill(String shell, List<Page> pages, int index, String edition) {
        Page page = pages.get(index);
        return shell.replace("{{title}}", Svg.escape(page.title()))
                .replace("{{edition}}", Svg.escape(edition))
                .replace("{{page}}", page.file().replace(".html", ""))
                .replace("{{contents}}", contents(pages, page))
                .replace("{{neighbours}}", neighbours(pages, index))
                .replace("{{script}}",
                        page.body().selectFirst(".interactive") == null
                                ? ""
                                : "<script src=\"interactive.js\" defer></script>\n")
                .replace("{{body}}", body(page));
    }

    private static String contents(List<Page> pages, Page current) {
        StringBuilder out = new StringBuilder();
        for (Page page : pages) {
            boolean here = page.file().equals(current.file());
            out.append("<li><a href=\"").append(page.file()).append('"').append(here ? " aria-current=\"page\"" : "")
                    .append('>').append(page.heading().html()).append("</a>");
            if (here)
                sections(page, out);
            out.append("</li>\n");
        }
        return out.toString();
    }

    private static void sections(Page page, StringBuilder out) {
        List<Element> headings = page.body().select("div.sect2 > h3");
        if (headings.isEmpty())
            return;
        out.append("<ol>");
        for (Element heading : headings) {
            out.append("<li><a href=\"#").append(heading.id()).append("\">").append(heading.html())
                    .append("</a></li>");
        }
        out.append("</ol>");
    }

    private static String neighbours(List<Page> pages, int index) {
        String before = index == 0 ? "<span></span>" : neighbour(pages.get(index - 1), "prev", "Before");
        String after = index + 1 == pages.size() ? "" : neighbour(pages.get(index + 1), "next", "Next");
        return before + after;
    }

    private static String neighbour(Page page, String relation, String word) {
        return "<a rel=\"" + relation + "\" href=\"" + page.file() + "\"><small>" + word + "</small>"
                + page.heading().html() + "</a>";
    }

    /// The chapter with its headings one level up: the chapter's own is the page's only `h1`.
    private static String body(Page page) {
        Element copy = page.body().clone();
        for (int level = 2; level <= 5; level++) {
            for (Element heading : copy.select("h" + level))
                heading.tagName("h" + (level - 1));
        }
        Element heading = copy.selectFirst("h1");
        Element kicker = copy.selectFirst(".kicker");
        if (heading != null && kicker != null)
            heading.before(kicker);
        return copy.outerHtml();
    }
}
