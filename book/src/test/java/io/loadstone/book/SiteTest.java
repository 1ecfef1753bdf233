package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.loadstone.book.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site as a whole, on a book of two chapters and on the real one.
final class SiteTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath()
            .normalize();
    private static final Pattern LOADED_BY_STYLE = Pattern.compile("url\\(([^)]*)\\)|@import");
    private static final String TWO = """
            == First

            See <<second-part>>, and <<first>>. https://example.org[Elsewhere].

            == Second

            === Second part

            A needle.
            """;

    /// Setting the real book takes seconds: each edition is set once for all that is asked of it.
    private static final Map<Edition, Printer.Proof> SET = new EnumMap<>(Edition.class);

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachChapterIsAPageAndLinksLeadToTheRightOne() {
        Printer.Proof proof = new Manuscript(folder).chapter(TWO).print();
        assertThat(proof.problems()).isEmpty();
        Document first = Jsoup.parse(Manuscript.page(proof, "first.html"));
        assertThat(first.select("main p a").eachAttr("href")).containsExactly("second.html#second-part", "#first",
                "https://example.org");
        assertThat(first.select("h1").eachText()).containsExactly("First");
        assertThat(first.select(".toc a[aria-current=page]").eachText()).containsExactly("First");
        assertThat(first.select("a[rel=next]").eachAttr("href")).containsExactly("second.html");
        Document second = Jsoup.parse(Manuscript.page(proof, "second.html"));
        assertThat(second.select("h2").eachText()).containsExactly("Second part");
    }

    @Test
    void theIndexNamesTheSectionsThatSpeakOfATerm() {
        Printer.Proof proof = new Manuscript(folder).chapter("""
                == First

                === Of queues

                A hidden needle, and needles.

                === Of needlework

                Needlework alone.

                == Words

                === Terms

                [.glossary]
                Needle:: A thing.

                === Index

                [.term-index]
                --
                {empty}
                --
                """).print();
        assertThat(proof.problems()).isEmpty();
        Document words = Jsoup.parse(Manuscript.page(proof, "words.html"));
        assertThat(words.select(".term-index li").eachText()).containsExactly("Needle First: Of queues");
        assertThat(words.select(".term-index a").eachAttr("href")).containsExactly("first.html#of-queues");
    }

    @Test
    void theFirstMentionOfATermInAChapterLeadsToTheGlossary() {
        Document book = Site
                .tidied("""
                        <div class="sect1"><h2 id="first">First</h2>
                        <p>A needle-case has a <a class="live" href="#run">2</a> and a <a href="#x">needle</a>.</p>
                        <div class="sect2"><h3 id="s">Section</h3><p>Two Needles of a long needle, another needle, and a load.</p></div>
                        <div class="sect2"><h3 id="q">Sources</h3><p>Haystacks.</p></div></div>
                        <div class="sect1"><h2 id="second">Second</h2><div class="verdict"><p>Needle</p></div><p>The needle.</p></div>
                        <div class="sect1"><h2 id="front">Front</h2><p>No needle is linked where nothing is judged.</p></div>
                        <div class="sect1"><h2 id="words">Words</h2><div class="dlist glossary"><dl><dt>Needle (thing)</dt>
                        <dt>long needle</dt><dt>haystack</dt><dt><span class="everyday">load</span></dt></dl></div></div>
                        """);
        assertThat(book.select("a.term").eachText()).containsExactly("Needles", "long needle", "needle");
        assertThat(book.select("a.term").eachAttr("href")).containsExactly("#term-needle", "#term-long-needle",
                "#term-needle");
        assertThat(book.select("#s ~ p").text()).isEqualTo("Two Needles of a long needle, another needle, and a load.");
        assertThat(book.select("#term-needle").text()).isEqualTo("Needle (thing)");
    }

    @Test
    void theSearchIndexLeadsToTheSection() {
        Printer.Proof proof = new Manuscript(folder).chapter(TWO).print();
        assertThat(Manuscript.page(proof, "index.js"))
                .contains("[\"second.html#second-part\",\"Second\",\"A needle.\"]");
    }

    @Test
    void aSecondRunGivesTheSameBytes() {
        Printer.Proof one = real(Edition.INSTRUCTOR);
        Printer.Proof two = Manuscript.print(REPOSITORY, Edition.INSTRUCTOR, null);
        assertThat(two.files().keySet()).isEqualTo(one.files().keySet());
        one.files().forEach((name, bytes) -> assertThat(two.files().get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void noPageAsksTheNetworkForAnything() {
        Printer.Proof proof = real(Edition.STUDENT);
        List<String> loaded = new ArrayList<>();
        proof.files().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (name.endsWith(".html")) {
                for (Element e : Jsoup.parse(text)
                        .select("[src], link[href], image[href], use[href], object[data], [srcset], [style*=url]"))
                    loaded.add(e.hasAttr("src") ? e.attr("src") : e.hasAttr("href") ? e.attr("href") : e.outerHtml());
            } else if (name.endsWith(".css")) {
                for (Matcher m = LOADED_BY_STYLE.matcher(text); m.find();)
                    loaded.add(Objects.requireNonNullElse(m.group(1), m.group()));
            }
        });
        assertThat(loaded).hasSizeGreaterThan(30).allSatisfy(
                url -> assertThat(url.startsWith("data:image/png;") || proof.files().containsKey(url)).as(url)
                        .isTrue());
    }

    @Test
    void everyLinkWithinTheSiteLeadsSomewhere() {
        Printer.Proof proof = real(Edition.STUDENT);
        Map<String, Document> pages = new HashMap<>();
        proof.files().forEach((name, bytes) -> {
            if (name.endsWith(".html"))
                pages.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
        });
        assertThat(pages).hasSizeGreaterThan(10);
        Map<String, Set<String>> anchors = new HashMap<>();
        pages.forEach((name, page) -> anchors.put(name, Set.copyOf(page.select("[id]").eachAttr("id"))));
        pages.forEach((name, page) -> {
            for (Element link : page.select("a[href]:not([href^=https:])")) {
                List<String> parts = List.of(link.attr("href").split("#", 2));
                String target = parts.getFirst().isEmpty() ? name : parts.getFirst();
                if (!proof.files().containsKey(target))
                    fail("%s in %s leads to no file", link.outerHtml(), name);
                if (parts.size() == 2 && !anchors.getOrDefault(target, Set.of()).contains(parts.get(1)))
                    fail("%s in %s leads to no element", link.outerHtml(), name);
            }
        });
    }

    @Test
    void onlyTheInstructorsEditionHoldsASolution() throws Exception {
        List<String> solution = Files
                .readAllLines(REPOSITORY.resolve("reference-impl/src/main/java/io/loadstone/shuffle/FisherYates.java"))
                .stream().map(String::strip).filter(line -> line.startsWith("int ") || line.startsWith("for "))
                .toList();
        assertThat(solution).hasSizeGreaterThan(1);
        String instructor = text(real(Edition.INSTRUCTOR));
        String student = text(real(Edition.STUDENT));
        assertThat(instructor).contains(solution);
        for (String line : solution)
            assertThat(student).doesNotContain(line);
    }

    @Test
    void theFontsCarryTheirLicences() {
        Printer.Proof proof = new Manuscript(folder).print();
        assertThat(proof.files().keySet()).contains("fonts/OFL-source-serif-4.txt", "fonts/OFL-source-sans-3.txt",
                "fonts/OFL-jetbrains-mono.txt");
        long size = proof.files().entrySet().stream().filter(e -> e.getKey().startsWith("fonts/"))
                .mapToLong(e -> e.getValue().length).sum();
        assertThat(size).isLessThan(2_000_000);
    }

    private static Printer.Proof real(Edition edition) {
        return SET.computeIfAbsent(edition, e -> Manuscript.print(REPOSITORY, e, null));
    }

    private static String text(Printer.Proof proof) {
        StringBuilder all = new StringBuilder();
        proof.files().forEach((name, bytes) -> {
            if (name.endsWith(".html"))
                all.append(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).wholeText());
            if (name.endsWith(".js"))
                all.append(new String(bytes, StandardCharsets.UTF_8));
        });
        return all.toString();
    }
}
