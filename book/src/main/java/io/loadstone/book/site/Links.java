package io.loadstone.book.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/// Makes links within the book lead to the right page, and finds those that lead nowhere.
final class Links {
    private Links() {}

    static void mend(List<Page> pages, BiConsumer<String, String> dead) {
        Map<String, String> homes = new HashMap<>();
        for (Page page : pages) {
            for (Element element : page.body().select("[id]")) {
                if (homes.put(element.id(), page.file()) != null)
                    dead.accept(element.id() + " (there twice)", page.file());
            }
        }
        for (Page page : pages) {
            for (Element link : page.body().select("a[href^=#]"))
                mend(link, page, homes, dead);
        }
    }

    private static void mend(Element link, Page page, Map<String, String> homes, BiConsumer<String, String> dead) {
        String id = link.attr("href").substring(1);
        if (!homes.containsKey(id) && id.startsWith("live-"))
            id = "run-" + id.substring("live-".length()); // no block of its own: the list of runs has it
        String file = homes.get(id);
        if (file != null)
            link.attr("href", (file.equals(page.file()) ? "" : file) + "#" + id);
        else if (link.hasClass("result"))
            link.unwrap();
        else
            dead.accept(link.attr("href").substring(1), page.file());
    }
}
