package io.loadstone.book.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Leads from the first mention of a term in each chapter to the glossary.
///
/// A term with the role `everyday` also is a common word; nothing leads to it.
final class TermLinks {
    private static final String PLAIN = ".verdict, .claim, figure, table, .lead, .kicker";
    /// What a chapter holds that is looked up, not read.
    static final String REFERENCE = ".ledger, .glossary, .run-entry";

    private record Term(String id, Pattern pattern, int length) {}

    private record Mention(Term term, int from, int to) {}

    private TermLinks() {}

    static void fill(Document book) {
        List<Term> terms = terms(book);
        for (Element chapter : book.select("div.sect1")) {
            if (chapter.selectFirst(".verdict, a.live") != null && chapter.selectFirst(REFERENCE) == null)
                link(chapter, new ArrayList<>(terms));
        }
    }

    private static List<Term> terms(Document book) {
        List<Term> terms = new ArrayList<>();
        for (Element name : book.select(".glossary dt")) {
            if (name.selectFirst(".everyday") != null)
                continue;
            String word = word(name);
            String id = "term-" + word.replaceAll("[^\\p{L}0-9]+", "-");
            name.id(id);
            terms.add(new Term(id, pattern(word), word.length()));
        }
        return terms;
    }

    /// A term as it stands in a sentence: in small letters, without what is in brackets.
    static String word(Element name) {
        return name.text().replaceAll(" \\(.*\\)", "").toLowerCase(Locale.ROOT);
    }

    /// Where it stands as a word of its own, in the singular or the plural.
    static Pattern pattern(String word) {
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "s?(?![\\p{L}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// @param open terms that the chapter has not mentioned yet
    private static void link(Element chapter, List<Term> open) {
        for (Element paragraph : chapter.select("p")) {
            if (paragraph.closest(PLAIN) == null && !isOfSources(paragraph.closest("div.sect2")))
                paragraph.textNodes().forEach(text -> link(text, open));
        }
    }

    /// Whether a section lists a chapter's sources.
    static boolean isOfSources(@Nullable Element section) {
        Element heading = section == null ? null : section.selectFirst("h3");
        return heading != null && heading.text().equals("Sources");
    }

    private static void link(TextNode text, List<Term> open) {
        TextNode rest = text;
        for (Mention mention = first(rest, open); mention != null; mention = first(rest, open)) {
            open.remove(mention.term);
            TextNode named = mention.from == 0 ? rest : rest.splitText(mention.from);
            int length = mention.to - mention.from;
            TextNode after = length < named.getWholeText().length() ? named.splitText(length) : null;
            Element link = new Element("a").addClass("term").attr("href", "#" + mention.term.id);
            named.replaceWith(link);
            link.appendChild(named);
            if (after == null)
                return;
            rest = after;
        }
    }

    private static @Nullable Mention first(TextNode text, List<Term> open) {
        return open.stream().<Mention>mapMulti((term, found) -> {
            Matcher matcher = term.pattern.matcher(text.getWholeText());
            if (matcher.find())
                found.accept(new Mention(term, matcher.start(), matcher.end()));
        }).min(Comparator.comparingInt(Mention::from).thenComparingInt(mention -> -mention.term.length)).orElse(null);
    }
}
