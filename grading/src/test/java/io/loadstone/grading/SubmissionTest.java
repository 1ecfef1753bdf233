package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.grading.report.Report.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {
    private static final String TYPE = "lab.shuffle.MyShuffler";
    private static final String SOURCE = "package lab.shuffle;\npublic final class MyShuffler {}\n";

    @TempDir
    Path folder;

    private Path file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("handed-in.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream written = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                written.putNextEntry(new ZipEntry(entry.getKey()));
                written.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static Map<String, String> found(Path path) {
        Sources sources = Submission.read(path).sourcesOf(TYPE);
        assertThat(sources).isInstanceOf(Sources.Found.class);
        return ((Sources.Found) sources).files();
    }

    private static Problem problem(Path path) {
        Sources sources = Submission.read(path).sourcesOf(TYPE);
        assertThat(sources).isInstanceOf(Sources.Missing.class);
        return ((Sources.Missing) sources).problem();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MyShuffler.java", "lab/shuffle/MyShuffler.java",
            "src/main/java/lab/shuffle/MyShuffler.java",
            "work of mine/labs/09-shuffle/src/main/java/lab/shuffle/MyShuffler.java", "anywhere/MyShuffler.java"})
    void aClassIsFoundByItsPackageClauseWhereverItLies(String path) throws IOException {
        file(path, SOURCE);
        assertThat(found(folder)).containsOnlyKeys(path);
        assertThat(found(zip(Map.of(path, SOURCE)))).containsOnlyKeys(path);
    }

    @Test
    void aSingleFileIsASubmission() throws IOException {
        assertThat(found(file("MyShuffler.java", SOURCE))).containsEntry("MyShuffler.java", SOURCE);
    }

    @Test
    void classesThatItNeedsComeWithIt() throws IOException {
        file("src/main/java/lab/shuffle/MyShuffler.java", SOURCE);
        file("src/main/java/lab/shuffle/Swap.java", "package lab.shuffle; class Swap {}");
        file("src/main/java/lab/tools/Bits.java", "/* a tool */ package lab.tools; public class Bits {}");
        file("src/test/java/lab/shuffle/MyTest.java", "package lab.shuffle; class MyTest {}");
        file("old/MyShuffler.java", "package old;");
        assertThat(found(folder).keySet()).containsExactly("src/main/java/lab/shuffle/MyShuffler.java",
                "src/main/java/lab/shuffle/Swap.java", "src/main/java/lab/tools/Bits.java");
    }

    @Test
    void theConventionalFolderWinsOverACopy() throws IOException {
        file("backup/lab/shuffle/MyShuffler.java", SOURCE);
        file("src/main/java/lab/shuffle/MyShuffler.java", SOURCE);
        assertThat(found(folder)).containsOnlyKeys("src/main/java/lab/shuffle/MyShuffler.java");
    }

    @Test
    void twoCopiesWithoutAConventionalOneAreTold() throws IOException {
        file("a/MyShuffler.java", SOURCE);
        file("b/MyShuffler.java", SOURCE);
        assertThat(problem(folder).headline())
                .isEqualTo("lab.shuffle.MyShuffler is there 2 times: hand in one of them");
        assertThat(problem(folder).details()).containsExactly("a/MyShuffler.java", "b/MyShuffler.java");
    }

    @Test
    void aMissingPackageClauseIsTold() throws IOException {
        assertThat(problem(file("MyShuffler.java", "class MyShuffler {}")).details()).containsExactly(
                "expected: package lab.shuffle;", "found:    no package clause");
    }

    @Test
    void aPackageClauseMayStandAfterCommentsAndABom() throws IOException {
        assertThat(found(file("MyShuffler.java",
                "\uFEFF// package wrong;\n/* package\n * wrong; **/\n/// doc\n" + SOURCE))).hasSize(1);
    }

    @Test
    void anEmptySubmissionIsTold() {
        assertThat(problem(folder).kind()).isEqualTo(Problem.Kind.MISSING_CLASS);
        assertThat(problem(folder).details()).contains("found:    no .java file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../MyShuffler.java", "a/../../MyShuffler.java", "/etc/MyShuffler.java", "C:/MyShuffler.java",
                    "..\\MyShuffler.java"})
    void aPathThatLeadsOutOfTheArchiveMakesItUnusable(String path) throws IOException {
        Map<String, String> entries = new TreeMap<>(Map.of("MyShuffler.java", SOURCE, path, SOURCE));
        assertThat(problem(zip(entries)).kind()).isEqualTo(Problem.Kind.UNUSABLE);
        assertThat(problem(zip(entries)).headline()).contains("leads outside of it");
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SOURCE);
        Path handedIn = Files.createDirectory(folder.resolve("handed-in"));
        Files.createSymbolicLink(handedIn.resolve("MyShuffler.java"), secret);
        assertThat(problem(handedIn).headline()).isEqualTo(
                "cannot be used: MyShuffler.java is a symbolic link: hand in the file itself");
    }

    @Test
    void aLinkToAFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("MyShuffler.java"), SOURCE);
        Path handedIn = Files.createDirectory(folder.resolve("handed-in"));
        Files.createSymbolicLink(handedIn.resolve("lab"), elsewhere);
        assertThat(problem(handedIn).kind()).isEqualTo(Problem.Kind.MISSING_CLASS);
    }

    @Test
    void aBombInAnArchiveIsNotUnpacked() throws IOException {
        String huge = " ".repeat(200 << 20);
        long before = System.nanoTime();
        assertThat(problem(zip(Map.of("MyShuffler.java", huge))).headline()).isEqualTo(
                "cannot be used: MyShuffler.java is larger than 1 MiB");
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void moreSourcesThanAllowedAreTold() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (int i = 0; i < 12; i++)
            entries.put("A" + i + ".java", "x".repeat(1_000_000));
        assertThat(problem(zip(entries)).headline()).isEqualTo(
                "cannot be used: its sources are larger than 8 MiB together");
    }

    @Test
    void whatIsNoArchiveIsTold() throws IOException {
        assertThat(problem(file("handed-in.zip", "no archive")).headline()).startsWith(
                "cannot be used: it is no zip archive that can be read");
    }

    @Test
    void whatDoesNotExistIsBadInput() {
        assertThatThrownBy(() -> Submission.read(folder.resolve("nothing"))).isInstanceOf(BadInput.class)
                .hasMessageEndingWith("nothing: no such file; give a folder, a .zip or a .java file");
    }

    @Test
    void theHashDependsOnNamesAndBytesOfSourcesOnly() throws IOException {
        file("MyShuffler.java", SOURCE);
        String before = Submission.read(folder).sha256();
        file("notes.txt", "anything");
        file("target/classes/Generated.java", "class Generated {}");
        assertThat(Submission.read(folder).sha256()).isEqualTo(before);
        file("MyShuffler.java", SOURCE + " ");
        assertThat(Submission.read(folder).sha256()).isNotEqualTo(before);
    }
}
