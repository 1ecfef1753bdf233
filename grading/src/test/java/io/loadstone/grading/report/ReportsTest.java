package io.loadstone.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import io.loadstone.grading.Grader;
import io.loadstone.grading.Samples;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms a report is written in.
class ReportsTest {
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    Path folder;

    private static JsonSchema schema() {
        String evidence = resource(Evidence.class, "evidence.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory -> factory
                .schemaLoaders(loaders -> loaders.schemas(Map.of("urn:loadstone:evidence:v1", evidence))))
                .getSchema(resource(Report.class, "report.schema.json"));
    }

    private static String resource(Class<?> near, String name) {
        try (InputStream in = Objects.requireNonNull(near.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A report with everything in it that an emitter could stumble over.
    private static Report thorny() {
        GuaranteeResult refuted = new GuaranteeResult("shuffle.exact-law", "Each of the n! orders | has 1/n!.",
                Verdict.REFUTED, "a counterexample: `[1, 2]` <b>", "naive-swap: Every position.", "Multiply *them*.",
                "./loadstone check shuffle --seed 0x2a", null);
        GuaranteeResult supported = new GuaranteeResult("shuffle.permutation", "Keeps.", Verdict.SUPPORTED,
                "no counterexample in 300 checks", null, null, "./loadstone check shuffle --seed 0x2a", null);
        TaskResult task = new TaskResult("shuffler", "A fair shuffle", "lab.shuffle.MyShuffler", Status.FAILED, 3, 12,
                new Problem(Problem.Kind.OUT_OF_TIME, "a call took # more than 1 s", List.of("Does a loop not end?",
                        "```", "In the call shuffle([0], random)")),
                List.of(new PartResult("Keeps every sample", Verdict.SUPPORTED, 3, 3, List.of("shuffle.permutation")),
                        new PartResult("Uniform", Verdict.REFUTED, 0, 9, List.of("shuffle.exact-law")),
                        new PartResult("In place", Verdict.SUPPORTED, 0, 0, List.of("shuffle.permutation"))),
                List.of(refuted, supported), new Output("## 16 of 16 points\n```\n</details>", true));
        return new Report(Report.SCHEMA, new Report.LabName("shuffle", 9, "Shuffling"),
                new Report.Submitted("a`b|c.zip", "0".repeat(64)), "0x2a", AlphaBudget.STANDARD, Isolation.NONE,
                Status.FAILED,
                3, 12, List.of(task), new Report.Timing(700, 300, 900, 5000));
    }

    @Test
    void markdownIsAsAgreed() throws IOException, URISyntaxException {
        Path golden = Samples.HOME.resolve("grading/src/test/resources/golden/report.md");
        assertThat(Reports.text(thorny(), Format.MARKDOWN)).isEqualTo(Files.readString(golden));
    }

    @Test
    void jsonKeepsItsSchema() {
        assertThat(SCHEMA.validate(Reports.text(thorny(), Format.JSON), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive-swap", "syntax-error", "starter"})
    void theJsonOfARealReportKeepsItsSchemaEvidenceIncluded(String name) {
        Report report = Grader.grade(Samples.LAB, Submission.read(Samples.folder(name)), Samples.options());
        assertThat(SCHEMA.validate(Reports.text(report, Format.JSON), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        String json = Reports.text(thorny(), Format.JSON);
        assertThat(SCHEMA.validate(json.replace("\"REFUTED\"", "\"PERHAPS\""), InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("\"headline\"", "\"title\""), InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("loadstone/report/v1", "v2"), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void thePointsAgreeInEveryFormat() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(Reports.text(thorny(), Format.JSON));
        int parts = 0;
        for (JsonNode part : json.at("/tasks/0/parts"))
            parts += part.get("points").intValue();
        assertThat(json.get("points").intValue()).isEqualTo(parts).isEqualTo(thorny().points());
        assertThat(Reports.text(thorny(), Format.MARKDOWN)).contains("**3 of 12 points** (failed)");
    }

    @Test
    void withoutTimingNothingOfItIsLeft() {
        for (Format format : Format.values()) {
            assertThat(Reports.text(thorny().withoutTiming(), format)).doesNotContain("700");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenUnderTheFormatsName(Format format) throws IOException {
        Path file = Reports.write(thorny(), format, folder.resolve("new/folder"));
        assertThat(file).hasFileName(format.fileName()).hasContent(Reports.text(thorny(), format));
    }
}
