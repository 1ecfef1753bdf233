package io.loadstone.book.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The index: of each term of the glossary, the sections that speak of it most.
///
/// Stands where the text has an empty block with the role `term-index`.
final class TermIndex {
    private static final int MOST = 5;

    /// A section of a chapter.
    ///
    /// @param title with the chapter's before it: many chapters have sections of the same name
    private record Section(int place, String id, String title, String text) {}

    private record Mention(Section section, int times) {}

    private TermIndex() {}

    static void fill(Document book) {
        Element place = book.selectFirst(".term-index");
        if (place == null)
            return;
        List<Section> sections = sections(book);
        Element list = new Element("ul").addClass("index");
        for (Element term : book.select(".glossary dt")) {
            List<Section> where = where(term, sections);
            if (where.isEmpty())
                continue;
            Element entry = list.appendElement("li");
            entry.appendElement("b").text(term.text());
            String mark = " ";
            for (Section section : where) {
                entry.appendText(mark).appendElement("a").attr("href", "#" + section.id()).text(section.title());
                mark = "; ";
            }
        }
        place.empty().appendChild(list);
    }

    private static List<Section> sections(Document book) {
        List<Section> sections = new ArrayList<>();
        for (Element section : book.select("div.sect2")) {
            Element heading = section.selectFirst("h3[id]");
            if (heading == null || TermLinks.isOfSources(section)
                    || section.closest(".sect1:has(" + TermLinks.REFERENCE + ")") != null)
                continue;
            StringBuilder text = new StringBuilder(heading.text());
            for (Element words : section.select("p, li, figcaption"))
                if (words.closest(".verdict, .claim") == null)
                    text.append('\n').append(words.text());
            sections.add(new Section(sections.size(), heading.id(), chapter(section) + heading.text(),
                    text.toString()));
        }
        return sections;
    }

    /// The chapter's short name and a colon: its heading is a question.
    private static String chapter(Element section) {
        Element heading = Objects.requireNonNull(section.closest("div.sect1")).selectFirst("h2[id]");
        if (heading == null || heading.id().equals("index")) // the first page
            return "";
        return heading.id().substring(0, 1).toUpperCase(Locale.ROOT) + heading.id().substring(1) + ": ";
    }

    private static List<Section> where(Element term, List<Section> sections) {
        Pattern whole = TermLinks.pattern(TermLinks.word(term));
        List<Mention> mentions = new ArrayList<>();
        for (Section section : sections) {
            int times = 0;
            for (Matcher m = whole.matcher(section.text()); m.find();)
                times++;
            if (times > 0)
                mentions.add(new Mention(section, times));
        }
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::times).reversed()
                        .thenComparingInt(mention -> mention.section().place()))
                .limit(MOST).map(Mention::section).sorted(Comparator.comparingInt(Section::place)).toList();
    }
}
