package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        assertThat(words.select(".term-index li").eachText()).containsExactly("Needle Of queues");
        assertThat(words.select(".term-index a").eachAttr("href")).containsExactly("first.html#of-queues");
    }

    @Test
    void theSearchIndexLeadsToTheSection() {
        Printer.Proof proof = new Manuscript(folder).chapter(TWO).print();
        assertThat(Manuscript.page(proof, "index.js"))
                .contains("[\"second.html#second-part\",\"Second\",\"A needle.\"]");
    }

    @Test
    void aSecondRunGivesTheSameBytes() {
        Printer.Proof one = Manuscript.print(REPOSITORY, Edition.INSTRUCTOR, null);
        Printer.Proof two = Manuscript.print(REPOSITORY, Edition.INSTRUCTOR, null);
        assertThat(two.files().keySet()).isEqualTo(one.files().keySet());
        one.files().forEach((name, bytes) -> assertThat(two.files().get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void noPageAsksTheNetworkForAnything() {
        Printer.Proof proof = Manuscript.print(REPOSITORY, Edition.STUDENT, null);
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
        Printer.Proof proof = Manuscript.print(REPOSITORY, Edition.STUDENT, null);
        for (Map.Entry<String, byte[]> file : proof.files().entrySet()) {
            if (!file.getKey().endsWith(".html"))
                continue;
            Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
            for (Element link : page.select("a[href]:not([href^=https:])")) {
                List<String> parts = List.of(link.attr("href").split("#", 2));
                String target = parts.getFirst().isEmpty() ? file.getKey() : parts.getFirst();
                assertThat(proof.files()).as(link.outerHtml()).containsKey(target);
                if (parts.size() == 2) {
                    assertThat(Jsoup.parse(Manuscript.page(proof, target)).getElementById(parts.get(1)))
                            .as(link.outerHtml() + " in " + file.getKey()).isNotNull();
                }
            }
        }
    }

    @Test
    void onlyTheInstructorsEditionHoldsASolution() throws Exception {
        List<String> solution = Files
                .readAllLines(REPOSITORY.resolve("reference-impl/src/main/java/io/loadstone/shuffle/FisherYates.java"))
                .stream().map(String::strip).filter(line -> line.startsWith("int ") || line.startsWith("for "))
                .toList();
        assertThat(solution).hasSizeGreaterThan(1);
        String instructor = text(Manuscript.print(REPOSITORY, Edition.INSTRUCTOR, null));
        String student = text(Manuscript.print(REPOSITORY, Edition.STUDENT, null));
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
