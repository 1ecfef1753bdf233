package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.grading.Grader;
import io.loadstone.grading.Samples;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `grade`: its formats, lateness, and what is there while it judges.
class GradeTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int grade(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("grade", Samples.folder(name).toString(), "--lab", "shuffle",
                "--out", folder.toString()));
        arguments.addAll(List.of(more));
        return Loadstone.commandLine(new Context(Samples.HOME, Terminal.of(new PrintWriter(new StringWriter()),
                new PrintWriter(err), 0, false, Map.of()))).execute(arguments.toArray(String[]::new));
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve(file)));
    }

    @Test
    void everyFormatIsWrittenAndLatenessIsInEachOfThem() throws IOException {
        Path policy = Files.writeString(folder.resolve("late.json"),
                "{ \"due\": \"2026-10-01T00:00:00Z\", \"percentADay\": 10, \"days\": 7, \"cap\": 50 }");
        assertThat(grade("upwards", "--format", "json,gradescope,classroom50,junit,markdown,html", "--late",
                policy.toString(), "--submitted", "2026-10-03T12:00:00Z")).isEqualTo(1); // of one task alone
        for (Format format : Format.values())
            assertThat(folder.resolve(format.fileName())).isNotEmptyFile();
        // 30 % of 16 points are 4.8
        assertThat(json("report.json").get("score").intValue()).isEqualTo(12);
        assertThat(json("results.json").get("score").intValue()).isEqualTo(12);
        assertThat(json("result.json").get("score").intValue()).isEqualTo(12);
        assertThat(folder.resolve("report.md")).content().contains("**Score: 12.**");
    }

    @Test
    void missingPointsAreNoFailureOfAPlatformThatReadsTheReport() {
        assertThat(grade("exits", "--format", "classroom50")).isEqualTo(1);
        assertThat(grade("exits", "--format", "classroom50", "--exit-zero")).isZero();
    }

    @Test
    void lateWorkNeedsToKnowWhenAndTellsAMistakeBeforeItJudges() throws IOException {
        Path policy = Files.writeString(folder.resolve("late.json"), "{ \"percentADay\": 10, \"days\": 7 }");
        assertThat(grade("upwards", "--late", policy.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--submitted or --metadata").hasLineCount(1);
        assertThat(grade("upwards", "--late", policy.toString(), "--submitted", "noon")).isEqualTo(2);
        assertThat(err.toString()).contains("got 'noon'");
        assertThat(folder.resolve("report.json")).doesNotExist();
    }

    @Test
    void partialResultsGrowAsGuaranteesEndAndNeverShowPointsThatAreNotEarned() {
        List<Report> interim = new ArrayList<>();
        Report last = Grader.grade(Samples.LAB, Submission.read(Samples.folder("upwards")), Samples.options(),
                interim::add);
        assertThat(interim).hasSize(last.tasks().getFirst().guarantees().size());
        for (int i = 0; i < interim.size(); i++) {
            Report report = interim.get(i);
            assertThat(report.possible()).isEqualTo(last.possible());
            assertThat(report.tasks().getFirst().guarantees()).hasSize(interim.size());
            assertThat(report.tasks().getFirst().guarantees().stream()
                    .filter(result -> result.verdict() != Verdict.NOT_JUDGED)).hasSize(i + 1);
            assertThat(report.points()).isLessThanOrEqualTo(last.points());
        }
        assertThat(interim.getFirst().points()).isLessThan(last.points());
        assertThat(interim.getLast().tasks().getFirst().parts()).isEqualTo(last.tasks().getFirst().parts());
    }
}
