package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.FailureDisplay;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gradescope's `results.json`: a test a part, so that its points add up. `gradescope.schema.json` describes it.
///
/// Source: Gradescope's autograder documentation, 'Output format' and 'Autograder specifications'. What a submission
/// printed goes out as `text`, which is not interpreted.
///
/// @param score the points that count; Gradescope takes it in place of the sum of the tests
/// @param executionTime seconds
/// @param output summary, in `outputFormat`
/// @param visibility who sees the tests
/// @param stdoutVisibility who sees what `run_autograder` printed
/// @param extraData kept by Gradescope for a regrade; shown to nobody
/// @param tests one a part
/// @param leaderboard shown where the assignment has one
@JsonInclude(JsonInclude.Include.NON_NULL)
record GradescopeReport(int score, @JsonProperty("execution_time") @Nullable Double executionTime, String output,
        @JsonProperty("output_format") String outputFormat, String visibility,
        @JsonProperty("stdout_visibility") String stdoutVisibility,
        @JsonProperty("extra_data") Map<String, Object> extraData, List<Test> tests, List<Rank> leaderboard) {

    private static final String VISIBLE = "visible";

    /// A part of a task.
    ///
    /// @param number `2.1` is the first part of the second task; text
    /// @param status `passed` or `failed`
    record Test(int score, @JsonProperty("max_score") int maxScore, String status, String name, String number,
            String output, @JsonProperty("output_format") String outputFormat, List<String> tags, String visibility,
            @JsonProperty("extra_data") Map<String, Object> extraData) {}

    /// A column of the leaderboard.
    ///
    /// @param order `asc` where less is better
    record Rank(String name, Object value, String order) {}

    static String text(Report report) {
        return JsonReport.pretty(of(report));
    }

    private static GradescopeReport of(Report report) {
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < report.tasks().size(); i++) {
            TaskResult task = report.tasks().get(i);
            for (int j = 0; j < task.parts().size(); j++)
                tests.add(test(report, task, task.parts().get(j), j == 0, "%d.%d".formatted(i + 1, j + 1)));
        }
        Report.Timing timing = report.timing();
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("report", report.schema());
        extra.put("sha256", report.submission().sha256());
        extra.put("seed", report.seed());
        extra.put("isolation", report.isolation().word());
        extra.put("earned", report.points());
        if (report.late() != null)
            extra.put("late", report.late());
        return new GradescopeReport(report.score(),
                timing == null ? null : (timing.start() + timing.judging()) / 1000.0, summary(report), "text", VISIBLE,
                "hidden", extra, tests, leaderboard(report));
    }

    private static String summary(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("Lab %d: %s\n%d of %d points (%s)\n".formatted(report.lab().number(), report.lab().title(),
                report.points(), report.possible(), Words.of(report.status())));
        Late late = report.late();
        if (late != null)
            text.append(Words.of(late)).append('\n');
        for (TaskResult task : report.tasks()) {
            Problem problem = task.problem();
            if (problem != null)
                text.append("\n%s: %s\n".formatted(task.title(), Words.plain(problem.headline())));
            if (!task.output().text().isBlank()) {
                text.append("\n%s printed:\n%s%s\n".formatted(task.title(), Words.plain(task.output().text()),
                        task.output().truncated() ? "\n... and more" : ""));
            }
        }
        return text.toString();
    }

    private static Test test(Report report, TaskResult task, PartResult part, boolean first, String number) {
        StringBuilder text = new StringBuilder();
        Problem problem = task.problem();
        if (first && problem != null)
            text.append(Words.plain(problem.headline() + "\n" + String.join("\n", problem.details()))).append("\n\n");
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (GuaranteeResult result : Words.guarantees(task, part)) {
            verdicts.put(result.id(), result.verdict().name());
            text.append(told(result));
        }
        return new Test(part.points(), part.possible(), part.verdict() == Verdict.SUPPORTED ? "passed" : "failed",
                task.title() + ": " + part.title(), number, text.toString(), "text",
                List.of(report.lab().id(), task.id()), VISIBLE, Map.of("verdicts", verdicts));
    }

    private static String told(GuaranteeResult result) {
        Evidence evidence = result.evidence();
        if (Words.needed(result) && evidence != null)
            return Words.plain(FailureDisplay.plain(evidence)) + "\n";
        StringBuilder text = new StringBuilder("%s  %s\n  %s\n".formatted(result.id(), Words.of(result.verdict()),
                Words.plain(result.cause())));
        if (Words.needed(result)) {
            if (result.diagnosis() != null)
                text.append("  Diagnosis: %s\n".formatted(result.diagnosis()));
            if (result.hint() != null)
                text.append("  Hint: %s\n".formatted(result.hint()));
            text.append("  Replay: %s\n".formatted(result.replay()));
        }
        return text.toString();
    }

    private static List<Rank> leaderboard(Report report) {
        long supported = report.tasks().stream().flatMap(task -> task.guarantees().stream())
                .filter(result -> result.verdict() == Verdict.SUPPORTED).count();
        return List.of(new Rank("Points", report.score(), "desc"), new Rank("Guarantees", supported, "desc"));
    }
}
