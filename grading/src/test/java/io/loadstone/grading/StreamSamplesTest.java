package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sample submissions to the stream lab, whose objects keep what they are given: a generator is drawn from in calls that do not name it.
class StreamSamplesTest {
    private static final Lab STREAM = Lab.find(Samples.HOME, "stream");

    private static Report grade(String sample) {
        return Grader.grade(STREAM,
                Submission.read(Samples.HOME.resolve("grading/submissions/stream").resolve(sample)),
                GradingOptions.local().withWork(Samples.HOME.resolve("grading/target/grading-tests")));
    }

    @Test
    void aSolutionInAnotherWayThanTheReferencesHasAllPoints() {
        Report report = grade("complete");
        assertThat(report.tasks()).hasSize(12).allSatisfy(task -> {
            assertThat(task.guarantees()).as(task.id()).allSatisfy(
                    result -> assertThat(result.verdict()).as(result.id()).isEqualTo(Verdict.SUPPORTED));
            assertThat(task.status()).as(task.id()).isEqualTo(Status.PASSED);
        });
        assertThat(report.points()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"counts-before,reservoir,1,stream.reservoir-exact,counts-before",
            "one-over-epsilon,frequency-sketch,6,stream.cms-error,one-over-epsilon",
            "half-bucket,window-counter,5,stream.dgim-error,half-last-bucket",
            "per-step-level,drift-detector,5,stream.drift-false-alarms,per-step-level"})
    void aTypicalMistakeCostsThePointsOfItsLawAndIsNamed(String sample, String task, int points, String guarantee,
            String mistake) {
        Report report = grade(sample);
        assertThat(report.points()).isEqualTo(points);
        GuaranteeResult result = report.tasks().stream().filter(each -> each.id().equals(task))
                .flatMap(each -> each.guarantees().stream()).filter(each -> each.id().equals(guarantee)).findFirst()
                .orElseThrow();
        assertThat(result.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(result.diagnosis()).contains(mistake);
    }
}
