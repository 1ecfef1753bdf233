package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the macros put into a page.
final class MacrosTest {

    private final Manuscript book;

    MacrosTest(@TempDir Path folder) {
        book = new Manuscript(folder).verdict("shuffle.law@naive", "REFUTED");
    }

    private Document page(String chapter) {
        return Jsoup.parse(book.chapter(chapter).page("a-chapter.html"));
    }

    private static Element one(Document page, String query) {
        return Objects.requireNonNull(page.selectFirst(query), query);
    }

    @Test
    void aNumberIsFormattedAndLeadsToItsRun() {
        Document page = page("""
                == A chapter

                Off by live:shuffle.law@naive[distance,%.3f] after live:shuffle.law@naive[observations,"%,d"] decks.

                live::shuffle.law@naive[expect=refuted]
                """);
        assertThat(one(page, "main p").text()).isEqualTo("Off by 0.056 after 4\u202f627 decks.");
        String target = one(page, "a.live").attr("href").substring(1);
        assertThat(one(page, "[id=" + target + "]").classNames()).contains("verdict");
    }

    @Test
    void aNumberWithoutABlockLeadsToTheListOfRuns() {
        Document page = page("""
                == A chapter

                Off by live:shuffle.law@naive[distance,%.3f].

                runs::all[]
                """);
        assertThat(one(page, "a.live").attr("href")).isEqualTo("#run-shuffle-law-naive");
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void aVerdictShowsWhatItRestsOn() {
        Element box = one(page("== A chapter\n\nlive::shuffle.law@naive[expect=refuted]\n"), ".verdict.refuted");
        assertThat(box.text()).contains("REFUTED", "naive", "shuffle.law", "Log E reached the bar.", "It is <wrong>.",
                "e-process", "4\u202f627", "28.50", "bar 27.63", "10−12", "[0.0400, 0.0600]", "Knuth", "0xabc",
                "./loadstone verify shuffle --seed 0xabc", "cpu some", "Thing.java");
        assertThat(box.select("svg.fig desc").eachText()).hasSize(2).first().asString()
                .isEqualTo("log E is 28.5; at 27.63 the law is refuted.");
    }

    @Test
    void textOfEvidenceIsNoMarkup() {
        Document page = page("== A chapter\n\nlive::shuffle.law@naive[view=\"verdict,figure\",expect=refuted]\n");
        assertThat(one(page, ".law").text()).isEqualTo("Each of the n! orders has probability 1/n! [*exactly*].");
        assertThat(one(page, "figcaption").text())
                .isEqualTo("Figure 1. Each of the n! orders has probability 1/n! [*exactly*].");
    }

    @Test
    void figuresAreNumberedAndCanBeReferredTo() {
        book.experiment("shuffle.naive-law", "n,order,probability,uniform\n2,01,0.5,0.5\n2,10,0.5,0.5\n");
        Document page = page("""
                == A chapter

                See <<live-shuffle-naive-law>>.

                live::shuffle.law@naive[view=figure,expect=refuted,caption="The _first_ one."]

                live::shuffle.naive-law[view="figure,table"]
                """);
        assertThat(one(page, "main p").text()).isEqualTo("See Figure 2.");
        assertThat(page.select("figcaption").eachText().getFirst()).isEqualTo("Figure 1. The first one.");
        assertThat(page.select("table td").eachText()).contains("01", "0.5");
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void aReadersOwnRunLiesBesideTheReferenceRun() {
        book.chapter("== A chapter\n\nlive::shuffle.law@naive[expect=refuted]\n").evidence("mine", "shuffle.law@naive",
                Manuscript.judgement("shuffle.law@naive", "INCONCLUSIVE", "MUTANT"), "null");
        Printer.Proof proof = Manuscript.print(book.home(), Edition.STUDENT, book.home().resolve("mine"));
        assertThat(proof.problems()).isEmpty();
        Element box = one(Jsoup.parse(Manuscript.page(proof, "a-chapter.html")), ".verdict");
        assertThat(box.selectXpath("header").text()).startsWith("REFUTED");
        assertThat(box.select(".yours").text()).startsWith("Your machine INCONCLUSIVE");
    }

    @Test
    void aReadersStaleRunIsLeftOut() {
        book.evidence("mine", "shuffle.law@naive",
                Manuscript.judgement("shuffle.law@naive", "SUPPORTED", "MUTANT"), "null");
        book.write(Manuscript.SOURCE, "class Thing { int newer; }\n").verdict("shuffle.law@naive", "REFUTED")
                .chapter("== A chapter\n\nlive::shuffle.law@naive[expect=refuted]\n");
        Printer.Proof proof = Manuscript.print(book.home(), Edition.STUDENT, book.home().resolve("mine"));
        assertThat(proof.problems()).isEmpty();
        assertThat(Manuscript.page(proof, "a-chapter.html")).doesNotContain("Your machine");
    }

    @Test
    void thePowerTableShowsEveryVerdictAndInTheInstructorsEditionItsCost() {
        book.verdict("shuffle.law@good", "SUPPORTED", "REFERENCE").chapter("== A chapter\n\npower::shuffle[]\n");
        assertThat(book.problems()).isEmpty();
        assertThat(Jsoup.parse(book.page("a-chapter.html")).select("table.power tbody tr").eachText())
                .containsExactly("good supported", "naive refuted");
        Printer.Proof proof = Manuscript.print(book.home(), Edition.INSTRUCTOR, null);
        assertThat(Jsoup.parse(Manuscript.page(proof, "a-chapter.html")).select("table.power td").eachText())
                .containsExactly("supported log E 28.50 4\u202f627", "refuted log E 28.50 4\u202f627");
    }

    @Test
    void theStudentsPowerTableShowsTheFirstFormOfAMistake() {
        book.verdict("shuffle.law@naive-2", "REFUTED").verdict("shuffle.law@sha-2", "REFUTED")
                .chapter("== A chapter\n\npower::shuffle[]\n");
        assertThat(book.problems()).isEmpty();
        assertThat(Jsoup.parse(book.page("a-chapter.html")).select("table.power tbody th").eachText())
                .containsExactly("naive the first of 2 forms", "sha-2");
        Printer.Proof proof = Manuscript.print(book.home(), Edition.INSTRUCTOR, null);
        assertThat(Jsoup.parse(Manuscript.page(proof, "a-chapter.html")).select("table.power tbody th").eachText())
                .containsExactly("naive", "naive-2", "sha-2");
    }

    @Test
    void theLedgerSaysWhatIsTestedAndWhatIsNot() {
        Document page = page("== A chapter\n\nlive::shuffle.law@naive[expect=refuted]\n\nledger::all[]\n");
        assertThat(page.select("div.claim .tested").eachText())
                .containsExactly("1 mistake refuted: naive", "not yet tested");
        assertThat(one(page, "#claim-shuffle-fair .correct").html()).contains("n ≤ 2<sup>s</sup>");
        assertThat(page.select("div.claim").eachAttr("data-verdict"))
                .containsExactly("holds-under-conditions", "holds");
    }

    @Test
    void bareListingsLeaveOutDocsAndImports() {
        book.write("src/Whole.java",
                "package a;\n\nimport b.C;\n\n/// Doc.\nclass Whole {\n\n\n    /// Doc.\n    int x;\n}\n");
        Document page = page("== A chapter\n\n[source.bare,java]\n----\ninclude::{home}/src/Whole.java[]\n----\n");
        assertThat(one(page, "pre").wholeText()).isEqualTo("class Whole {\n\n    int x;\n}");
    }

    @Test
    void formulasAreDrawingsWithTheirSourceAsName() {
        Document page = page("== A chapter\n\nSo stem:[n^2], yes.\n\n[stem]\n++++\n\\frac{1}{n!}\n++++\n");
        assertThat(page.select("svg.tex").eachAttr("aria-label")).containsExactly("n^2", "\\frac{1}{n!}");
        assertThat(one(page, ".nowrap").text()).isEqualTo(",");
    }
}
