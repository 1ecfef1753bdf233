package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever would make the book untrue keeps it from being printed, and is named with file, line and remedy.
final class ProblemsTest {

    private static final String ID = "shuffle.law@naive";
    private static final String AT = "book/chapters/book.adoc:";

    private final Manuscript book;

    ProblemsTest(@TempDir Path folder) {
        book = new Manuscript(folder);
    }

    @Test
    void aBookThatIsInOrderHasNoProblem() {
        book.verdict(ID, "REFUTED").chapter("""
                == A chapter

                live::shuffle.law@naive[expect=refuted]

                It was live:shuffle.law@naive[distance,%.2f] off.
                """);
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void aResultThatIsMissingIsAProblem() {
        book.chapter("== A chapter\n\nText.\n\nlive::shuffle.law@naive[]\n");
        assertThat(book.print().problems()).containsExactly(new Problem("book/chapters/book.adoc", 12,
                "result 'shuffle.law@naive' is missing from book/evidence", "./loadstone verify shuffle --record"));
    }

    @Test
    void aNumberWhoseResultIsMissingIsAProblemInItsLine() {
        book.chapter("== A chapter\n\nOne line,\nthen live:shuffle.heat[distance,%.2f].\n");
        assertThat(book.print().problems()).containsExactly(new Problem("book/chapters/book.adoc", 11,
                "result 'shuffle.heat' is missing from book/evidence", "./loadstone experiments shuffle --record"));
    }

    @Test
    void aStaleBenchIsMendedByTheBench() throws java.io.IOException {
        book.experiment("loader.peers", "a,b\n1,2\n").chapter("== A chapter\n\nlive::loader.peers[view=table]\n");
        String file = "book/evidence/loader.peers.json";
        String json = java.nio.file.Files.readString(book.home().resolve(file));
        book.write(file, json.replaceFirst("\"replay\": \"[^\"]*\"", "\"replay\": \"./loadstone bench loader\""));
        book.write(Manuscript.SOURCE, "class Thing { int changed; }\n");
        assertThat(book.print().problems()).extracting(Problem::mend).containsOnly("./loadstone bench loader --record");
    }

    @Test
    void aSourceThatHasChangedMakesItsResultsStale() {
        book.verdict(ID, "SUPPORTED").chapter("== A chapter\n\nlive::shuffle.law@naive[]\n")
                .write(Manuscript.SOURCE, "class Thing { int changed; }\n");
        assertThat(book.problems()).containsExactly(
                AT + "10: result 'shuffle.law@naive' is stale: src/Thing.java has changed since it was recorded");
    }

    @Test
    void aResultThatNamesNoSourceIsAProblem() throws java.io.IOException {
        book.verdict(ID, "SUPPORTED").chapter("== A chapter\n\nlive::shuffle.law@naive[]\n");
        String file = "book/evidence/" + ID + ".json";
        String json = java.nio.file.Files.readString(book.home().resolve(file));
        book.write(file, json.replaceFirst("\"sources\": \\{[^}]*\\}", "\"sources\": {}"));
        assertThat(book.problems()).containsExactly(
                AT + "10: result 'shuffle.law@naive' names no source, so nobody can tell whether it is stale");
    }

    @Test
    void aFileThatIsNoEvidenceIsAProblem() {
        book.write("book/evidence/" + ID + ".json", "{\"schema\": \"loadstone/evidence/v9\"}")
                .chapter("== A chapter\n\nlive::shuffle.law@naive[]\n");
        assertThat(book.problems()).containsExactly(AT + "10: result 'shuffle.law@naive' cannot be read: "
                + "schema is 'loadstone/evidence/v9', this book reads 'loadstone/evidence/v1'");
    }

    @Test
    void aMetricThatDoesNotExistIsAProblemThatNamesThoseThatDo() {
        book.verdict(ID, "REFUTED").chapter("== A chapter\n\nIt was live:shuffle.law@naive[distnace,%.2f] off.\n");
        assertThat(book.print().problems()).containsExactly(new Problem("book/chapters/book.adoc", 10,
                "result 'shuffle.law@naive' has no metric 'distnace'",
                "use one of alpha, bar, distance, effect, logE, observations"));
    }

    @Test
    void aFormatThatIsNoneIsAProblem() {
        book.verdict(ID, "REFUTED").chapter("== A chapter\n\nIt was live:shuffle.law@naive[distance,%q] off.\n");
        assertThat(book.problems()).containsExactly(AT + "10: '%q' is no format for a number");
    }

    @Test
    void aVerdictThatContradictsTheTextIsAProblem() {
        book.verdict(ID, "REFUTED").chapter("== A chapter\n\nlive::shuffle.law@naive[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: result 'shuffle.law@naive' is REFUTED, but the text says SUPPORTED");
    }

    @Test
    void aFalseTheoremThatTurnsOutTrueIsAProblem() {
        book.verdict(ID, "SUPPORTED").chapter("== A chapter\n\nlive::shuffle.law@naive[expect=refuted]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: result 'shuffle.law@naive' is SUPPORTED, but the text says REFUTED");
    }

    @Test
    void inconclusiveIsNotSupported() {
        book.verdict(ID, "INCONCLUSIVE").chapter("== A chapter\n\nlive::shuffle.law@naive[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: result 'shuffle.law@naive' is INCONCLUSIVE, but the text says SUPPORTED");
    }

    @Test
    void aResultThatNoChapterShowsIsAProblemOfItsFile() {
        book.verdict(ID, "REFUTED");
        assertThat(book.problems())
                .containsExactly(
                        "book/evidence/shuffle.law@naive.json:1: result 'shuffle.law@naive' is shown in no chapter");
    }

    @Test
    void theListOfRunsShowsNothing() {
        book.verdict(ID, "REFUTED").chapter("== A chapter\n\nruns::all[]\n");
        assertThat(book.problems()).hasSize(1).first().asString().contains("is shown in no chapter");
    }

    @Test
    void aDeadLinkIsAProblemInItsLine() {
        book.chapter("== A chapter\n\nText.\n\nSee <<nowhere>>.\n");
        assertThat(book.problems()).containsExactly(AT + "12: dead link to #nowhere on a-chapter.html");
    }

    @Test
    void anAnchorThatIsThereTwiceIsAProblem() {
        book.chapter("== A chapter\n\n[#one]\nText.\n\n[#one]\nMore.\n");
        assertThat(book.problems()).anySatisfy(p -> assertThat(p).contains("one"));
    }

    @Test
    void aWarningOfAsciidoctorIsAProblem() {
        book.chapter("== A chapter\n\n==== Too deep\n\ninclude::absent.adoc[]\n");
        assertThat(book.problems()).hasSize(2)
                .anySatisfy(p -> assertThat(p).startsWith(AT + "10: section title out of sequence"))
                .anySatisfy(p -> assertThat(p).startsWith(AT + "12: include file not found"));
    }

    @Test
    void aFormulaThatIsNotTeXIsAProblem() {
        book.chapter("== A chapter\n\nSo stem:[\\frac{1}{] it is.\n\n[stem]\n++++\n\\nosuchcommand\n++++\n");
        assertThat(book.problems()).hasSize(2)
                .anySatisfy(p -> assertThat(p).startsWith(AT + "10: formula '\\frac{1}{' is not TeX"))
                .anySatisfy(p -> assertThat(p).startsWith(AT + "13: formula '\\nosuchcommand' is not TeX"));
    }

    @Test
    void aViewThatDoesNotExistIsAProblem() {
        book.verdict(ID, "SUPPORTED").chapter("== A chapter\n\nlive::shuffle.law@naive[view=picture]\n");
        assertThat(book.problems()).containsExactly(AT + "10: there is no view 'picture'");
    }

    @Test
    void anExperimentWithoutADrawingIsAProblem() {
        book.experiment("shuffle.unheard-of", "a,b\n1,2\n").chapter("== A chapter\n\nlive::shuffle.unheard-of[]\n");
        assertThat(book.problems()).containsExactly(AT + "10: the figure of 'shuffle.unheard-of' cannot be drawn: "
                + "no drawing is known for 'shuffle.unheard-of': name its columns by x= and y=");
    }

    @Test
    void aSeriesWithoutItsFileIsAProblem() {
        book.evidence("shuffle.naive-law", "null", "{\"file\": \"gone.csv\"}")
                .chapter("== A chapter\n\nlive::shuffle.naive-law[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: the figure of 'shuffle.naive-law' cannot be drawn: gone.csv is missing");
    }

    @Test
    void aClaimThatTheLedgerDoesNotHaveIsAProblem() {
        book.chapter("== A chapter\n\nclaim::shuffle.nothing[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: there is no claim 'shuffle.nothing' in book/claims.tsv");
    }

    @Test
    void aWrongProgramThatNothingRefutesIsAProblemOfThePowerTable() {
        book.verdict("shuffle.law@good", "SUPPORTED", "REFERENCE").verdict("shuffle.law@bad", "SUPPORTED", "MUTANT")
                .chapter("== A chapter\n\npower::shuffle[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: 'bad' is wrong on purpose, but no guarantee refutes it");
    }

    @Test
    void manyResultsThatAreStaleOnOneLineAreOneProblem() {
        for (int i = 0; i < 5; i++)
            book.verdict("shuffle.law" + i + "@bad", "REFUTED");
        book.chapter("== A chapter\n\npower::shuffle[]\n").write(Manuscript.SOURCE, "class Changed {}\n");
        assertThat(book.problems()).containsExactly(AT + "10: result 'shuffle.law0@bad' is stale: src/Thing.java has "
                + "changed since it was recorded; the same of 4 more results on this line");
    }

    @Test
    void aRightProgramThatIsRefutedIsAProblemOfThePowerTable() {
        book.verdict("shuffle.law@good", "REFUTED", "VARIANT").chapter("== A chapter\n\npower::shuffle[]\n");
        assertThat(book.problems())
                .containsExactly(AT + "10: result 'shuffle.law@good' is REFUTED, but the text says SUPPORTED");
        book.chapter("== A chapter\n\npower::shuffle[except=\"shuffle.law@good\"]\n");
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void allProblemsAreListedAtOnceInOrderOfFileAndLine() {
        book.verdict("shuffle.b@x", "SUPPORTED").chapter("""
                == A chapter

                live::shuffle.a@x[]

                See <<nowhere>>, live:shuffle.c[distance].
                """);
        assertThat(book.problems()).containsExactly(
                AT + "10: result 'shuffle.a@x' is missing from book/evidence",
                AT + "12: dead link to #nowhere on a-chapter.html",
                AT + "12: result 'shuffle.c' is missing from book/evidence",
                "book/evidence/shuffle.b@x.json:1: result 'shuffle.b@x' is shown in no chapter");
    }
}
