package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Guarantee;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import io.loadstone.grading.report.Reports;
import io.loadstone.guarantees.shuffle.ShuffleGuarantees;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What grading says of right, wrong and broken submissions to the shuffle lab, each in a process of its own.
class GraderTest {
    private static final String UNIFORM = "Uniform over all orders";
    private static final List<String> NAMES = List.of("downwards", "upwards", "inside-out", "bounded-range",
            "naive-swap", "sattolo", "skip-last", "off-by-one", "random-comparator", "rotation", "modulo", "same-seed",
            "starter", "syntax-error", "missing-class", "wrong-package", "wrong-signature", "other-signature",
            "no-interface", "no-constructor", "endless-loop", "deadlock", "exits", "halt", "throws", "forbidden-api",
            "reference-class", "out-of-memory", "stack-overflow", "print-flood", "forged-report");
    private static final Map<String, Report> REPORTS = new ConcurrentHashMap<>();

    @BeforeAll
    static void gradeAll() {
        try (var two = Executors.newFixedThreadPool(2)) {
            for (String name : NAMES)
                two.execute(() -> REPORTS.put(name, grade(name)));
        }
    }

    private static Report grade(String name) {
        return Grader.grade(Samples.LAB, Submission.read(Samples.folder(name)), Samples.options());
    }

    private static Report report(String name) {
        return Objects.requireNonNull(REPORTS.get(name), name);
    }

    private static TaskResult task(String name) {
        return report(name).tasks().getFirst();
    }

    private static PartResult part(String name, String title) {
        return task(name).parts().stream().filter(part -> part.title().equals(title)).findFirst().orElseThrow();
    }

    private static Problem problem(String name) {
        return Objects.requireNonNull(task(name).problem(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"downwards", "upwards", "inside-out", "bounded-range"})
    void aRightShufflerEarnsAllPoints(String name) {
        assertThat(report(name).status()).isEqualTo(Status.PASSED);
        assertThat(report(name).points()).isEqualTo(report(name).possible()).isEqualTo(Samples.LAB.points());
        assertThat(report(name).exitCode()).isZero();
    }

    @Test
    void drawsFromAGeneratorThatAnObjectKeepsAreWalkedAsWell() {
        Report report = Grader.grade(Samples.WHOLE, Submission.read(Samples.folder("orders-complete")),
                Samples.options());
        assertThat(report.points()).isEqualTo(29);
        assertThat(report.tasks()).flatExtracting(TaskResult::guarantees).filteredOn(
                guarantee -> guarantee.id().equals("shuffle.buffer-exact")).singleElement()
                .extracting(GuaranteeResult::verdict).isEqualTo(Verdict.SUPPORTED);
    }

    /// Other algorithms than the references: vector rows, batches, whole numbers as polynomials, chains instead of formulas.
    @Test
    void generatorsWrittenInAnotherWayEarnAllTheirPoints() {
        Report report = Grader.grade(Samples.WHOLE, Submission.read(Samples.folder("generators")),
                GradingOptions.local().withWork(Samples.options().work()));
        assertThat(report.tasks()).filteredOn(task -> task.points() > 0).hasSize(8)
                .allSatisfy(task -> assertThat(task.points()).as(task.id()).isEqualTo(task.possible()));
        assertThat(report.points()).isEqualTo(35);
    }

    @ParameterizedTest
    @CsvSource({"naive-swap,naive-swap", "sattolo,sattolo", "skip-last,skip-last",
            "random-comparator,random-comparator",
            "rotation,rotation", "modulo,modulo-bias", "same-seed,same-seed"})
    void aWrongShufflerEarnsNothingForUniformityAndItsMistakeIsNamed(String name, String mistake) {
        assertThat(part(name, UNIFORM).points()).isZero();
        assertThat(part(name, UNIFORM).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(task(name).guarantees()).extracting(GuaranteeResult::diagnosis)
                .anySatisfy(diagnosis -> assertThat(diagnosis).startsWith(mistake + ": "));
        assertThat(report(name).exitCode()).isEqualTo(1);
    }

    @Test
    void aMistakeThatNobodyKnowsIsRefutedAsWell() {
        assertThat(part("off-by-one", UNIFORM).points()).isZero();
    }

    @Test
    void aStarterIsNotStartedAndNotAFailure() {
        assertThat(report("starter").status()).isEqualTo(Status.NOT_STARTED);
        assertThat(report("starter").points()).isZero();
        assertThat(report("starter").exitCode()).isZero();
        assertThat(task("starter").guarantees()).allMatch(result -> result.verdict() == Verdict.NOT_STARTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "syntax-error    | DOES_NOT_COMPILE | does not compile: MyShuffler.java:12:",
            "missing-class   | MISSING_CLASS    | no class lab.shuffle.MyShuffler",
            "wrong-package   | MISPLACED_CLASS  | MyShuffler.java is in the wrong package",
            "wrong-signature | WRONG_SIGNATURE  | lab.shuffle.MyShuffler does not implement Shuffler",
            "other-signature | WRONG_SIGNATURE  | lab.shuffle.MyShuffler does not fit Shuffler",
            "no-interface    | WRONG_SIGNATURE  | lab.shuffle.MyShuffler does not implement Shuffler",
            "no-constructor  | WRONG_SIGNATURE  | lab.shuffle.MyShuffler has no public constructor without parameters",
            "exits           | BREAKS_RULES     | breaks a rule of the lab: uses java.lang.System.exit at MyShuffler.java:11",
            "halt            | BREAKS_RULES     | breaks a rule of the lab: uses java.lang.Runtime",
            "forged-report   | BREAKS_RULES     | breaks a rule of the lab: uses java.lang.System.exit at MyShuffler.java:13",
            "forbidden-api   | BREAKS_RULES     | breaks a rule of the lab: uses java.util.Collections.shuffle at MyShuffler.java:19",
            "reference-class | BREAKS_RULES     | breaks a rule of the lab: uses io.loadstone.shuffle.FisherYates, the reference",
            "endless-loop    | OUT_OF_TIME      | a call of shuffle took more than 0.5 s of processor time",
            "print-flood     | OUT_OF_TIME      | a call of shuffle took more than 0.5 s of processor time",
            "deadlock        | STALLED          | a call of shuffle did nothing for more than 1.5 s",
            "out-of-memory   | OUT_OF_MEMORY    | a call of shuffle needed more memory than it may have"})
    void whatCannotBeJudgedIsToldInOneClearLineAndEarnsNothing(String name, Problem.Kind kind, String headline) {
        assertThat(problem(name).kind()).isEqualTo(kind);
        assertThat(problem(name).headline()).startsWith(headline).doesNotContain("\n");
        assertThat(report(name).points()).isZero();
        assertThat(report(name).status()).isEqualTo(Status.FAILED);
        assertThat(report(name).exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "stack-overflow"})
    void anExceptionIsToldWithTheLineOfTheSubmission(String name) {
        assertThat(report(name).points()).isZero();
        assertThat(task(name).guarantees()).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.REFUTED);
            assertThat(result.evidence())
                    .extracting(evidence -> Objects.requireNonNull(evidence.judgement()).counterexample()).asString()
                    .contains("at lab.shuffle.MyShuffler.",
                            "MyShuffler.java:");
        });
    }

    @Test
    void aCompilerMessageComesWithItsSourceLineAndACaret() {
        assertThat(problem("syntax-error").details()).anySatisfy(
                line -> assertThat(line).isEqualTo("                swap(order, last, random.nextInt(last + 1)"))
                .anySatisfy(line -> assertThat(line).matches(" +\\^"));
    }

    @Test
    void aMismatchTellsWhatWasExpectedAndWhatWasFound() {
        assertThat(problem("other-signature").details()).contains(
                "expected: public void shuffle(int[] order, RandomGenerator random)",
                "found:    public void shuffle(List<Integer> order, Random random)");
        assertThat(problem("no-constructor").details()).contains("expected: public MyShuffler()",
                "found:    public MyShuffler(int)");
    }

    @Test
    void everyGuaranteeOfTheSuiteIsInEveryReportWhateverHappens() {
        List<String> ids = Judge.guarantees(ShuffleGuarantees.Suite.class).stream().map(Guarantee::id).toList();
        assertThat(NAMES).allSatisfy(name -> {
            assertThat(task(name).guarantees()).extracting(GuaranteeResult::id).containsExactlyElementsOf(ids);
            assertThat(report(name).possible()).isEqualTo(Samples.LAB.points());
        });
    }

    @Test
    void whatItPrintsIsShownButNeverMoreThanTheLimit() {
        assertThat(task("print-flood").output().text()).startsWith("{\"score\": 100, \"line\": 0}\n")
                .hasSizeLessThanOrEqualTo(Samples.STRICT.printed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upwards", "endless-loop"})
    void aRegradeIsIdenticalLessTiming(String name) {
        assertThat(Reports.text(grade(name).withoutTiming(), Format.JSON))
                .isEqualTo(Reports.text(report(name).withoutTiming(), Format.JSON));
    }

    /// The judge bounds shrinking by the clock, so a counterexample may be a larger one on a busy machine; nothing else may.
    @ParameterizedTest
    @ValueSource(strings = {"naive-swap", "throws"})
    void aRegradeGivesTheSameVerdictsAndPoints(String name) {
        Report again = grade(name);
        assertThat(again.seed()).isEqualTo(report(name).seed());
        assertThat(again.tasks().getFirst().parts()).isEqualTo(task(name).parts());
        assertThat(again.tasks().getFirst().guarantees()).extracting(GuaranteeResult::verdict)
                .isEqualTo(task(name).guarantees().stream().map(GuaranteeResult::verdict).toList());
    }

    @Test
    void theSeedDependsOnCourseKeyLabAndSubmission() {
        assertThat(List.of(Seed.derive("a", "shuffle", "00"), Seed.derive("b", "shuffle", "00"),
                Seed.derive("a", "cache", "00"), Seed.derive("a", "shuffle", "01"))).doesNotHaveDuplicates();
        assertThat(Seed.derive("a", "shuffle", "00")).isEqualTo(Seed.derive("a", "shuffle", "00"));
    }

    @Test
    void aLabThatScoresAnUnknownGuaranteeIsRefused() {
        Lab.Task task = Samples.LAB.tasks().getFirst();
        Lab lab = new Lab("shuffle", 9, "t", List.of(new Lab.Task("t", "t", task.type(), task.seam(), task.suite(),
                List.of(new Lab.Part("p", 1, List.of("shuffle.no-such"))), task.hints(), task.rules())),
                Samples.LAB.folder());
        assertThatThrownBy(() -> Grader.grade(lab, Submission.read(Samples.folder("upwards")), Samples.options()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("lab.json: task 't' scores the guarantee 'shuffle.no-such'");
    }
}
