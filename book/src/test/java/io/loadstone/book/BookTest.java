package io.loadstone.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line.
final class BookTest {

    @TempDir
    Path folder = Path.of("");

    private record Run(int code, String error) {}

    private static Run run(String... args) {
        PrintStream before = System.err;
        var bytes = new java.io.ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return new Run(Book.run(args), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void aFolderThatIsNoRepositoryIsMisuse() {
        Run run = run("--home", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("holds no book/chapters/book.adoc").contains("--home");
    }

    @Test
    void anUnknownEditionIsMisuse() {
        Run run = run("--edition", "pocket");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("--edition", "pocket");
    }

    @Test
    void aFolderOfOwnRunsThatDoesNotExistIsMisuse() {
        new Manuscript(folder);
        Run run = run("--home", folder.toString(), "--yours", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("--yours");
    }

    @Test
    void problemsAreListedWithTheirRemedyAndNothingIsWritten() {
        new Manuscript(folder).chapter("== A chapter\n\nlive::shuffle.law@naive[]\n");
        Path out = folder.resolve("out");
        Run run = run("--home", folder.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error().lines()).containsExactly(
                "book/chapters/book.adoc:10: result 'shuffle.law@naive' is missing from book/evidence",
                "    mend: ./loadstone verify shuffle --record", "book: 1 problem, nothing written");
        assertThat(out).doesNotExist();
    }

    @Test
    void aBookInOrderIsPrinted() {
        new Manuscript(folder);
        Path out = folder.resolve("out");
        assertThat(run("--home", folder.toString(), "--out", out.toString())).isEqualTo(new Run(0, ""));
        assertThat(out.resolve("a-chapter.html")).exists();
        assertThat(out.resolve("fonts/source-serif-4-latin-400-normal.woff2")).exists();
    }

    @Test
    void pagesOfAnEarlierBookDoNotStay() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("a.html", new byte[0]);
        files.put("solution.html", new byte[0]);
        Book.write(files, folder);
        Files.writeString(folder.resolve("mine.txt"), "not the book's");
        files.remove("solution.html");
        Book.write(files, folder);
        assertThat(folder.resolve("solution.html")).doesNotExist();
        assertThat(folder.resolve("a.html")).exists();
        assertThat(folder.resolve("mine.txt")).exists();
    }
}
