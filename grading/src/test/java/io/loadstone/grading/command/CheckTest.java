package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.loadstone.grading.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check`, `labs` and `grade` on the sample submissions.
class CheckTest {
    private static final Path ROOT = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath().normalize();
    private static final Path SAMPLES = ROOT.resolve("grading/submissions/shuffle");

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path work;

    @BeforeEach
    void layOutALab() throws Exception {
        Path lab = home.resolve("labs/09-shuffle");
        work = Files.createDirectories(lab.resolve("src/main/java/lab/shuffle")).resolve("MyShuffler.java");
        var file = new ObjectMapper().readTree(Files.readString(ROOT.resolve("labs/09-shuffle/lab.json")));
        var tasks = (ArrayNode) file.path("tasks");
        while (tasks.size() > 1) // the samples are of the first one
            tasks.remove(1);
        Files.writeString(lab.resolve("lab.json"), file.toString());
        Files.copy(ROOT.resolve("labs/09-shuffle/src/main/java/lab/shuffle/MyShuffler.java"), work);
    }

    @Test
    void aStarterIsNotStartedAndNoFailure() {
        assertThat(run("check", "shuffle")).isZero();
        assertThat(out.toString()).contains("· not started", points(0)).doesNotContain("✗");
        assertThat(run("labs")).isZero();
        assertThat(out.toString()).contains("shuffle", points(0), "not started");
    }

    @Test
    void aWrongShuffleIsDiagnosedAndExitsWith1() throws Exception {
        handIn("naive-swap");
        assertThat(run("check", "shuffle")).isEqualTo(1);
        assertThat(out.toString()).contains("✗ refuted", "naive-swap", points(7), "--hint 1",
                "Replay     ./loadstone check shuffle --seed");
    }

    @Test
    void aRightShuffleHasAllPointsUnderAnySeed() throws Exception {
        handIn("inside-out");
        assertThat(run("check", "9", "--seed", "random")).isZero();
        assertThat(out.toString()).contains(points(16)).doesNotContain("✗");
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLineAndExitsWith1() throws Exception {
        handIn("syntax-error");
        assertThat(run("check", "shuffle")).isEqualTo(1);
        assertThat(out.toString()).contains("MyShuffler.java:12:", "- not judged", points(0));
    }

    @Test
    void jsonIsTheReportAndNothingElse() throws Exception {
        handIn("sattolo");
        assertThat(run("check", "shuffle", "--json")).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("points").asInt()).isEqualTo(7);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void gradeWritesTheReportsThatWereAskedFor() {
        Path reports = home.resolve("reports");
        assertThat(run("grade", SAMPLES.resolve("upwards").toString(), "--lab", "shuffle", "--format", "markdown",
                "--out", reports.toString())).isZero();
        assertThat(reports.resolve("report.md")).content().contains(points(16));
        assertThat(reports.resolve("report.json")).doesNotExist();
        assertThat(err.toString()).contains("Wrote reports/report.md");
    }

    private static String points(int earned) {
        return earned + " of " + Samples.LAB.points() + " points";
    }

    private void handIn(String sample) throws Exception {
        Files.writeString(work, Files.readString(SAMPLES.resolve(sample).resolve("MyShuffler.java")));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Loadstone.commandLine(new Context(home, Terminal.of(new PrintWriter(out), new PrintWriter(err), 0, false,
                Map.of()))).execute(arguments);
    }
}
