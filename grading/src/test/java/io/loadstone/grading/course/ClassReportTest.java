package io.loadstone.grading.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.grading.batch.Drift;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// What a class's report tells, on a class of four whose indices can be worked out by hand.
class ClassReportTest {
    private static final List<Graded> CLASS = List.of(graded("one", true, true, null), graded("two", true, false,
            "naive-swap: Every position."), graded("<b>three</b>", false, false, "naive-swap: Every position."),
            graded("four", true, true, null));

    private static Graded graded(String student, boolean keeps, boolean fair, @Nullable String diagnosis) {
        List<PartResult> parts = List.of(part("Keeps", keeps, 3, "a.keeps"), part("Fair", fair, 9, "a.fair"),
                part("In place", true, 0, "a.place"));
        List<GuaranteeResult> guarantees = List.of(guarantee("a.keeps", keeps, null), guarantee("a.fair", fair,
                diagnosis), guarantee("a.place", true, null));
        int points = parts.stream().mapToInt(PartResult::points).sum();
        TaskResult task = new TaskResult("a", "A task", "lab.A", Status.FAILED, points, 12, null, parts, guarantees,
                Output.NONE);
        return new Graded(student, new Report(Report.SCHEMA, new Report.LabName("a", 1, "A"), new Report.Submitted(
                student, "0".repeat(64)), "0x1", AlphaBudget.STANDARD, Isolation.NONE, Status.FAILED, points, 12,
                List
                        .of(task),
                null, null));
    }

    private static PartResult part(String title, boolean good, int points, String guarantee) {
        return new PartResult(title, verdict(good), good ? points : 0, points, List.of(guarantee));
    }

    private static GuaranteeResult guarantee(String id, boolean good, @Nullable String diagnosis) {
        return new GuaranteeResult(id, "law", verdict(good), "cause", diagnosis, null, "replay", null);
    }

    private static Verdict verdict(boolean good) {
        return good ? Verdict.SUPPORTED : Verdict.REFUTED;
    }

    @Test
    void difficultyIsTheMeanShareAndDiscriminationTheCorrelationWithTheOthers() {
        ClassTables tables = ClassTables.of(CLASS, List.of());
        assertThat(tables.items().stringColumn("part").asList()).containsExactly("Keeps", "Fair");
        assertThat(tables.items().doubleColumn("difficulty").asList()).containsExactly(0.75, 0.5);
        // Shares 1 1 0 1 against points 9 0 0 9: 4.5 / sqrt(0.75 * 81)
        assertThat(tables.items().doubleColumn("discrimination").get(0)).isEqualTo(0.57735, within(1e-5));
    }

    @Test
    void whereNothingVariesThereIsNoDiscrimination() {
        ClassTables tables = ClassTables.of(List.of(CLASS.getFirst(), CLASS.getLast()), List.of());
        assertThat(tables.items().doubleColumn("discrimination").countMissing()).isEqualTo(2);
        assertThat(ClassTables.of(List.of(), List.of()).items().rowCount()).isZero();
    }

    @Test
    void aMistakeIsCountedOnceAStudent() {
        ClassTables tables = ClassTables.of(CLASS, List.of());
        assertThat(tables.diagnoses().rowCount()).isEqualTo(1);
        assertThat(tables.diagnoses().intColumn("students").get(0)).isEqualTo(2);
        assertThat(tables.diagnoses().intColumn("of").get(0)).isEqualTo(4);
    }

    @Test
    void thePageAndTheTablesAreWrittenAndNamesAreText(@TempDir Path folder) throws IOException {
        Drift drift = new Drift("two", "0".repeat(64), 3, 12, "a.fair: REFUTED, then SUPPORTED");
        ClassReport.of("Lab 1: A", 12, CLASS, true, List.of(drift)).write(folder);
        assertThat(folder.resolve("class.html")).content().contains("4 submissions", "2 of 4", "1 reports differ",
                "&lt;b&gt;three").doesNotContain("<b>three");
        assertThat(folder.resolve("scores.csv")).content().hasLineCount(5).startsWith("student,sha256,status");
        assertThat(folder.resolve("drift.csv")).content().contains("a.fair");
        assertThat(folder.resolve("items.csv")).content().hasLineCount(3);
    }
}
