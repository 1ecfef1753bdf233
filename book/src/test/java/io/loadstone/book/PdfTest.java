package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.book.print.Pdf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The book on paper.
final class PdfTest {

    private static final String TWO = """
            == First

            [.kicker]
            Lab 1

            A formula, stem:[x^2], and a word in `type`.

            live::shuffle.law[view=figure,x=n,y=p]

            == Second

            Press kbd:[/]. See <<first>>.

            ifdef::instructor[]
            [.solution]
            --
            The answer is 42.
            --
            endif::[]
            """;

    @TempDir
    Path folder = Path.of("");

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children())
            titles.add(item.getTitle());
        return titles;
    }

    private PDDocument printed(Edition edition) throws IOException {
        new Manuscript(folder).experiment("shuffle.law", "n,p\n1,0.5\n2,0.25\n").chapter(TWO);
        return Loader.loadPDF(
                Pdf.of(Manuscript.print(folder, edition, null).html(), "A small book", edition.word() + " edition"));
    }

    @Test
    void isTaggedNamedAndHasABookmarkAChapter() throws IOException {
        try (PDDocument pdf = printed(Edition.STUDENT)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A small book");
            assertThat(bookmarks(pdf)).containsExactly("First", "Second");
        }
    }

    @Test
    void contentsNameThePageThatAChapterIsOn() throws IOException {
        try (PDDocument pdf = printed(Edition.STUDENT)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(words(pdf, 2)).containsPattern("First[ .]*3").containsPattern("Second[ .]*4");
            assertThat(words(pdf, 3)).contains("A formula").contains("Lab 1\nFirst\n");
        }
    }

    @Test
    void onlyTheInstructorsHasSolutions() throws IOException {
        try (PDDocument student = printed(Edition.STUDENT); PDDocument instructor = printed(Edition.INSTRUCTOR)) {
            assertThat(new PDFTextStripper().getText(student)).doesNotContain("The answer is 42.");
            assertThat(new PDFTextStripper().getText(instructor)).contains("The answer is 42.", "instructor edition");
        }
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
