package io.loadstone.book.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jsoup.nodes.Element;

/// What the search looks through: `window.INDEX`, rows of link, chapter and text. A script, because a page that is read
/// from a folder may not fetch data.
final class SearchIndex {

    private static final JsonMapper JSON = new JsonMapper();

    private SearchIndex() {}

    static String of(List<Page> pages) {
        StringBuilder out = new StringBuilder("window.INDEX=[\n");
        for (Page page : pages) {
            for (Element text : page.body().select("h2, h3, h4, p, figcaption, li > p, dt")) {
                if (text.closest("details") != null)
                    continue;
                String words = text.text();
                if (words.length() > 3)
                    out.append(row(page.file() + anchor(text), page.title(), words)).append(",\n");
            }
        }
        return out.append("];\n").toString();
    }

    private static String anchor(Element text) {
        for (Element at = text; at != null; at = at.parent()) {
            if (at.hasClass("sect2") || at.hasClass("sect3")) {
                Element heading = at.selectFirst("[id]");
                return heading == null ? "" : "#" + heading.id();
            }
            if (at.hasAttr("id"))
                return "#" + at.id();
        }
        return "";
    }

    private static String row(String link, String chapter, String words) {
        try {
            return JSON.writeValueAsString(new String[]{link, chapter, words});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }
}
