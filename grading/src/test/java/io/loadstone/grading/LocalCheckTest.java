package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Run;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A student's own check says what grading would say.
class LocalCheckTest {
    @TempDir
    Path folder;

    private final List<Evidence> told = new ArrayList<>();

    private Report check(String sample) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/lab/shuffle"));
        try (var files = Files.list(Samples.folder(sample))) {
            for (Path file : files.toList())
                Files.copy(file, sources.resolve(String.valueOf(file.getFileName())));
        }
        return LocalCheck.check(Samples.LAB, folder, Run.DEFAULT_SEED, told::add);
    }

    private static Problem problem(Report report) {
        return Objects.requireNonNull(report.tasks().getFirst().problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upwards", "naive-swap", "starter", "throws"})
    void theVerdictsAreThoseOfGradingUnderTheSameSeed(String sample) throws IOException {
        Report graded = Grader.grade(Samples.LAB, Submission.read(Samples.folder(sample)),
                Samples.options().withSeed(Run.DEFAULT_SEED));
        Report checked = check(sample);
        assertThat(checked.points()).isEqualTo(graded.points());
        assertThat(checked.status()).isEqualTo(graded.status());
        assertThat(checked.tasks().getFirst().guarantees()).extracting(GuaranteeResult::verdict)
                .isEqualTo(graded.tasks().getFirst().guarantees().stream().map(GuaranteeResult::verdict).toList());
        assertThat(checked.tasks().getFirst().guarantees()).extracting(GuaranteeResult::cause)
                .isEqualTo(graded.tasks().getFirst().guarantees().stream().map(GuaranteeResult::cause).toList());
    }

    @ParameterizedTest
    @CsvSource({"syntax-error,DOES_NOT_COMPILE", "missing-class,MISSING_CLASS", "wrong-signature,WRONG_SIGNATURE",
            "exits,BREAKS_RULES", "forbidden-api,BREAKS_RULES", "reference-class,BREAKS_RULES"})
    void whatGradingWouldRefuseIsRefused(String sample, Problem.Kind kind) throws IOException {
        Report report = check(sample);
        assertThat(problem(report).kind()).isEqualTo(kind);
        assertThat(report.points()).isZero();
    }

    @Test
    void eachGuaranteeIsToldAsSoonAsItIsJudged() throws IOException {
        check("upwards");
        assertThat(told).hasSameSizeAs(
                io.loadstone.evidence.Judge.guarantees(io.loadstone.guarantees.shuffle.ShuffleGuarantees.Suite.class));
    }

    @Test
    void anEndlessLoopIsStoppedAndTheNextCheckWorks() throws IOException, InterruptedException {
        Report report = check("endless-loop");
        assertThat(problem(report).kind()).isEqualTo(Problem.Kind.OUT_OF_TIME);
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.tasks().getFirst().guarantees()).noneMatch(result -> result.verdict() == Verdict.SUPPORTED);
        Files.copy(Samples.folder("upwards").resolve("MyShuffler.java"),
                folder.resolve("src/main/java/lab/shuffle/MyShuffler.java"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(LocalCheck.check(Samples.LAB, folder, Run.DEFAULT_SEED, told::add).status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void aDeadlockIsStoppedAsWell() throws IOException {
        assertThat(check("deadlock").points()).isZero();
    }
}
