package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Classroom 50's `result.json`, version 1: whole numbers, a test a part. `classroom50.schema.json` describes it.
///
/// Source: the checks of Classroom 50's runner (`validate_result`), which demands that every text is there and none is empty.
record Classroom50Report(String schema, String classroom, String assignment,
        @JsonProperty("assignment_type") String type, String owner, String submission, String commit, String release,
        String review, String datetime, @JsonProperty("graded_at") String gradedAt, int score,
        @JsonProperty("max-score") int maxScore, List<Test> tests) {

    static final String SCHEMA = "classroom50/result/v1";

    /// A part of a task, or, without points, what lateness cost.
    record Test(@JsonProperty("test-name") String name, boolean passed, int score,
            @JsonProperty("max-score") int maxScore) {}

    static String text(Report report, Occasion occasion) {
        List<Test> tests = new ArrayList<>();
        for (TaskResult task : report.tasks()) {
            for (PartResult part : task.parts()) {
                tests.add(new Test(task.title() + ": " + part.title(), part.verdict() == Verdict.SUPPORTED,
                        part.points(), part.possible()));
            }
        }
        Late late = report.late();
        if (late != null)
            tests.add(new Test(Words.of(late), late.deducted() == 0, 0, 0));
        return JsonReport.pretty(new Classroom50Report(SCHEMA, occasion.classroom(),
                occasion.assignment().isEmpty() ? report.lab().id() : occasion.assignment(), occasion.type(),
                occasion.owner(), occasion.submission(), occasion.commit(), occasion.release(), occasion.review(),
                occasion.datetime(), occasion.gradedAt(), report.score(), report.possible(), tests));
    }
}
