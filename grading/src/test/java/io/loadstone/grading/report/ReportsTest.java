package io.loadstone.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.evidence.AlphaBudget;
import io.loadstone.grading.Grader;
import io.loadstone.grading.Samples;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.TaskResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms a report is written in.
class ReportsTest {
    private static final Path GOLDEN = Samples.HOME.resolve("grading/src/test/resources/golden");

    @TempDir
    Path folder;

    /// To accept a change: run this test with `-Dloadstone.golden=write`, and read the diff.
    @ParameterizedTest
    @EnumSource
    void eachFormatIsAsAgreed(Format format) throws IOException {
        Path golden = GOLDEN.resolve(format.fileName());
        String text = Reports.text(Thorny.report(), format);
        if ("write".equals(System.getProperty("loadstone.golden")))
            Files.writeString(golden, text);
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "GRADESCOPE", "CLASSROOM50"})
    void jsonKeepsItsSchema(Format format) {
        assertThat(Schemas.faults(format, Reports.text(Thorny.report(), format))).isEmpty();
        assertThat(Schemas.faults(format, Reports.text(Thorny.report().withoutTiming(), format))).isEmpty();
        for (long seed = 0; seed < 100; seed++)
            assertThat(Schemas.faults(format, Reports.text(Thorny.random(seed), format))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive-swap", "syntax-error", "starter"})
    void theJsonOfARealReportKeepsItsSchemaEvidenceIncluded(String name) {
        Report report = Grader.grade(Samples.LAB, Submission.read(Samples.folder(name)), Samples.options());
        for (Format format : List.of(Format.JSON, Format.GRADESCOPE, Format.CLASSROOM50))
            assertThat(Schemas.faults(format, Reports.text(report, format))).isEmpty();
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() {
        String json = Reports.text(Thorny.report(), Format.JSON);
        assertThat(Schemas.faults(Format.JSON, json.replace("\"NOT_STARTED\"", "\"PERHAPS\""))).isNotEmpty();
        assertThat(Schemas.faults(Format.JSON, json.replace("\"headline\"", "\"title\""))).isNotEmpty();
        assertThat(Schemas.faults(Format.JSON, json.replace("loadstone/report/v1", "v2"))).isNotEmpty();
        String gradescope = Reports.text(Thorny.report(), Format.GRADESCOPE);
        assertThat(Schemas.faults(Format.GRADESCOPE, gradescope.replace("\"1.1\"", "1.1"))).isNotEmpty();
        assertThat(Schemas.faults(Format.GRADESCOPE, gradescope.replace("\"passed\"", "\"ok\""))).isNotEmpty();
        String classroom = Reports.text(Thorny.report(), Format.CLASSROOM50);
        assertThat(Schemas.faults(Format.CLASSROOM50, classroom.replace("\"score\" : 3", "\"score\" : 3.5")))
                .isNotEmpty();
    }

    @Test
    void gradescopeIsToldSecondsAndNumbersAsText() throws IOException {
        JsonNode json = JsonMapper.builder().build()
                .readTree(Reports.text(Thorny.report(), Format.GRADESCOPE));
        assertThat(json.get("execution_time").doubleValue()).isEqualTo(11.0); // 7131 ms and 3869 ms
        assertThat(json.at("/tests/3/number").textValue()).isEqualTo("2.1");
    }

    @Test
    void classroom50IsToldWhatItsRunnerTold() throws IOException {
        Occasion occasion = Occasion.of(Map.of("CLASSROOM", "loading", "ASSIGNMENT", "lab9", "OWNER", "octo",
                "SUBMISSION_TAG", "submit/1", "COMMIT_URL", "https://example.org/c", "GITHUB_SHA", "abc"),
                "2026-10-03T10:00:00Z");
        JsonNode json = JsonMapper.builder().build()
                .readTree(Reports.text(Thorny.report(), Format.CLASSROOM50, occasion));
        assertThat(json.get("classroom").textValue()).isEqualTo("loading");
        assertThat(json.get("assignment").textValue()).isEqualTo("lab9");
        assertThat(json.get("submission").textValue()).isEqualTo("submit/1");
        assertThat(json.get("release").textValue()).isEqualTo("https://example.org/c");
        assertThat(Occasion.of(Map.of("GITHUB_REPOSITORY", "o/r", "GITHUB_SHA", "abc"), "now").commit())
                .isEqualTo("https://github.com/o/r/commit/abc");
    }

    @Test
    void withoutTimingNothingOfItIsLeft() {
        for (Format format : Format.values()) {
            assertThat(Reports.text(Thorny.report().withoutTiming(), format)).doesNotContain("7131", "3869", "9277",
                    "53117", "11.0");
        }
    }

    @Test
    void markdownNeverGrowsBeyondWhatGitHubShowsAndKeepsAllPoints() {
        Report thorny = Thorny.report();
        TaskResult task = thorny.tasks().getFirst();
        TaskResult loud = new TaskResult(task.id(), task.title(), task.type(), task.status(), task.points(),
                task.possible(), task.problem(), task.parts(), task.guarantees(),
                new Output("\u00e9".repeat(60_000), true));
        Report report = new Report(thorny.schema(), thorny.lab(), thorny.submission(), thorny.seed(),
                AlphaBudget.STANDARD, thorny.isolation(), thorny.status(), 90, 360,
                Collections.nCopies(30, loud), null, null);
        String text = Reports.text(report, Format.MARKDOWN);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(900_000, MarkdownReport.LIMIT);
        assertThat(text).contains("passages are left out", "report.json");
        assertThat(text.lines().filter(line -> line.equals("| Keeps every sample | 3 of 3 | supported "
                + "| `shuffle.permutation` |"))).hasSize(30);
    }

    @Test
    void theHtmlAsksNothingOfTheNetworkAndRunsNothing() {
        for (long seed = 0; seed < 100; seed++) {
            String html = Reports.text(Thorny.random(seed), Format.HTML);
            assertThat(html).doesNotContain("<script", "http://", "https://", "@import", "url(")
                    .doesNotContainPattern("<(img|link|iframe|object)");
        }
        assertThat(Reports.text(Thorny.report(), Format.HTML).replace("http://www.w3.org/2000/svg", ""))
                .contains("<svg").doesNotContain("http://", "https://");
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenUnderTheFormatsName(Format format) throws IOException {
        Path file = Reports.write(Thorny.report(), format, folder.resolve("new/folder"));
        assertThat(file).hasFileName(format.fileName()).hasContent(Reports.text(Thorny.report(), format));
        assertThat(folder.resolve("new/folder")).isDirectoryNotContaining("glob:**.part");
    }
}
