package io.loadstone.grading.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `grade-all` as a process of its own, on a class of a dozen.
class GradeAllTest {
    private static final List<String> WORK = List.of("upwards", "downwards", "inside-out", "naive-swap", "sattolo",
            "skip-last", "rotation", "modulo", "same-seed", "throws", "syntax-error", "exits");

    @TempDir
    Path folder;

    private Path handedIn;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        handedIn = Files.createDirectories(folder.resolve("handed-in"));
        out = folder.resolve("graded");
        for (String name : WORK) {
            Path student = Files.createDirectories(handedIn.resolve("student-" + name));
            try (Stream<Path> files = Files.list(Samples.folder(name))) {
                for (Path file : (Iterable<Path>) files::iterator)
                    Files.copy(file, student.resolve(file.getFileName()));
            }
        }
        // A thirteenth student with the first one's work: graded once.
        Path twin = Files.createDirectories(handedIn.resolve("twin"));
        Files.copy(handedIn.resolve("student-upwards/MyShuffler.java"), twin.resolve("MyShuffler.java"));
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dloadstone.home=" + Samples.HOME,
                "-cp", System.getProperty("java.class.path"), "io.loadstone.grading.command.Loadstone", "grade-all",
                handedIn.toString(), "--lab", "shuffle", "--out", out.toString(), "--allow-unsandboxed"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile()).start();
    }

    private int run(String... more) throws Exception {
        return start(more).waitFor();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    private Map<String, FileTime> results() throws IOException {
        Map<String, FileTime> results = new TreeMap<>();
        if (!Files.isDirectory(out.resolve("results")))
            return results;
        try (Stream<Path> files = Files.list(out.resolve("results"))) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".json"))::iterator)
                results.put(String.valueOf(file.getFileName()), Files.getLastModifiedTime(file));
        }
        return results;
    }

    @Test
    void aKilledRunLosesNothingAndRepeatsNothing() throws Exception {
        Process killed = start("--jobs", "2");
        while (killed.isAlive() && results().size() < 2)
            Thread.sleep(50);
        List<ProcessHandle> workers = killed.descendants().toList();
        killed.destroyForcibly().waitFor(); // SIGKILL: nobody gets to tidy up
        for (ProcessHandle worker : workers)
            worker.onExit().join(); // they end with the one that started them
        Map<String, FileTime> before = results();
        assertThat(before).hasSizeBetween(2, WORK.size() - 1);

        assertThat(run("--jobs", "2")).isZero();
        assertThat(results()).hasSize(WORK.size()).containsAllEntriesOf(before);
        assertThat(output()).contains("13 submissions");
        for (String name : WORK)
            assertThat(out.resolve("reports/student-" + name + "/report.md")).isNotEmptyFile();
        assertThat(out.resolve("reports/twin/report.md")).content().contains(Samples.points(16));

        Map<String, FileTime> all = results();
        assertThat(run("--jobs", "2")).isZero();
        assertThat(results()).isEqualTo(all);
        assertThat(output()).contains("0 graded now, 13 before");
        assertThat(out.resolve("scores.csv")).content().hasLineCount(14)
                .contains("student-naive-swap", ",7," + Samples.WHOLE.points() + ",");
        assertThat(out.resolve("diagnoses.csv")).content().contains("naive-swap: ");
        assertThat(out.resolve("class.html")).content().contains("13 submissions").doesNotContain("<script");

        assertThat(run("--again")).isZero();
        assertThat(output()).contains("every report is the same, byte by byte");
    }

    @Test
    void shardsPartTheWorkAndARunWithoutOneCollectsIt() throws Exception {
        assertThat(run("--jobs", "1", "--shard", "0/2")).isZero();
        int half = results().size();
        assertThat(half).isBetween(5, 7);
        assertThat(run("--jobs", "1", "--shard", "1/2")).isZero();
        assertThat(results()).hasSize(WORK.size());
        assertThat(run()).isZero();
        assertThat(output()).contains("0 graded now, 13 before");
    }

    @Test
    void reportsOfAnotherKeyAreNotMixedIn() throws Exception {
        new Results(out.resolve("results")).open(Samples.LAB.folder().resolve("lab.json"), "one key");
        assertThat(run("--course-key", "another key")).isEqualTo(2);
        assertThat(output()).contains("another lab.json or course key");
    }

    @Test
    void aShardIsOneOfItsNumber() {
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);
        List<Integer> together = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            together.addAll(Shard.parse(i + "/3").of(all));
        assertThat(together).containsExactlyInAnyOrderElementsOf(all);
        for (String wrong : List.of("3/3", "-1/3", "0/0", "1", "a/b", "0/4 "))
            assertThatThrownBy(() -> Shard.parse(wrong)).isInstanceOf(BadInput.class)
                    .hasMessageContaining("give i/n");
    }
}
