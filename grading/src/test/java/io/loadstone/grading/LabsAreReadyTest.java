package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Run;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lab is fit to be handed out: its starters compile and are not started, and no task lacks points, hints or a guarantee.
class LabsAreReadyTest {

    static Stream<Lab> labs() {
        return Lab.scan(Samples.HOME).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labs")
    void itsStartersCompileAndEveryTaskIsNotStarted(Lab lab) {
        Report report = LocalCheck.check(lab, lab.folder(), Run.DEFAULT_SEED, _ -> {});
        assertThat(report.tasks()).hasSize(lab.tasks().size()).allSatisfy(task -> {
            assertThat(task.problem()).isNull();
            assertThat(task.status()).isEqualTo(Status.NOT_STARTED);
        });
        assertThat(report.tasks().stream().mapToInt(TaskResult::points).sum()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labs")
    void everyTaskHasPointsAndHintsAndReportsEveryGuaranteeOfItsSuite(Lab lab) throws ClassNotFoundException {
        assertThat(lab.folder().resolve("handout.adoc")).isNotEmptyFile();
        for (Lab.Task task : lab.tasks()) {
            assertThat(task.points()).as(task.id()).isPositive();
            assertThat(task.hints()).as(task.id()).isNotEmpty();
            List<String> ids = Judge.guarantees(Class.forName(task.suite())).stream().map(Guarantee::id).toList();
            assertThat(task.parts().stream().flatMap(part -> part.guarantees().stream())).as(task.id())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }
}
