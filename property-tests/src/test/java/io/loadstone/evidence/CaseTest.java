package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final List<UniformCells.Alternative> LAWS = List.of(
            new UniformCells.Law("skewed", new double[]{0.4, 0.3, 0.3}),
            new UniformCells.Law("no-third", new double[]{0.5, 0.5, 0}));
    private static final List<Mistake> KNOWN = List.of(new Mistake("skewed", "It leans.", "Where?"),
            new Mistake("no-third", "The third never comes.", "Which?"));

    private static Evidence.Judgement judge(Case judged, double[] law, List<UniformCells.Alternative> laws, int most) {
        RandomGenerator random = new SplittableRandom(7);
        Trial trial = judged.nextTrial();
        trial.known(KNOWN);
        UniformCells cells = trial.process("cells", () -> new UniformCells(3, laws));
        while (trial.open() && cells.observations() < most) {
            double u = random.nextDouble();
            cells.observe(u < law[0] ? 0 : u < law[0] + law[1] ? 1 : 2);
        }
        return Objects.requireNonNull(judged.close(null, "").judgement());
    }

    @Test
    void aRightProgramIsSupportedOnceEveryAlternativeIsExcluded() {
        var judgement = judge(Cases.open(), Enumeration.uniform(3), LAWS, 100_000);
        assertThat(judgement.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judgement.alternatives()).hasSize(2)
                .allSatisfy(one -> assertThat(one.logLikelihoodRatio()).isLessThanOrEqualTo(Math.log(1e-6)));
        assertThat(judgement.diagnosis()).isNull();
    }

    @Test
    void aWrongProgramIsRefutedAndItsMistakeNamed() {
        var judgement = judge(Cases.open(), new double[]{0.4, 0.3, 0.3}, LAWS, 100_000);
        assertThat(judgement.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judgement.logE()).isGreaterThanOrEqualTo(AlphaBudget.STANDARD.bar());
        assertThat(Objects.requireNonNull(judgement.diagnosis()).mutant()).isEqualTo("skewed");
    }

    @Test
    void anUnknownMistakeIsRefutedButNotNamed() {
        var judgement = judge(Cases.open(), new double[]{0.25, 0.5, 0.25}, LAWS, 100_000);
        assertThat(judgement.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judgement.diagnosis()).isNull();
    }

    @Test
    void aSpentBudgetIsInconclusiveAndNamesTheLikeliestAlternativeLeft() {
        var judgement = judge(Cases.open(), Enumeration.uniform(3), LAWS, 200);
        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.cause())
                .matches("budget of 200 observations spent; likeliest alternative left: skewed, LR \\de-\\d+");
    }

    @Test
    void excludedAlternativesDoNotSupportALawThatIsAboutToBeRefuted() {
        double close = AlphaBudget.STANDARD.bar() - Math.log(10);
        var judgement = IntStream.iterate(340, most -> most + 1)
                .mapToObj(most -> judge(Cases.open(), new double[]{0.25, 0.5, 0.25}, LAWS, most))
                .filter(one -> Objects.requireNonNull(one.logE()) >= close).findFirst().orElseThrow();
        assertThat(judgement.alternatives())
                .allSatisfy(one -> assertThat(one.logLikelihoodRatio()).isLessThanOrEqualTo(Math.log(1e-6)));
        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.cause()).contains("leans against the law");
    }

    @Test
    void theJudgeLooksOnWhileTheEvidenceLeansAgainstTheLaw() {
        var judgement = judge(Cases.open(), new double[]{0.25, 0.5, 0.25}, LAWS, 340);
        assertThat(judgement.observations()).isEqualTo(340);
        assertThat(judgement.logE()).isBetween(Math.log(1000), AlphaBudget.STANDARD.bar());
        assertThat(judgement.alternatives())
                .allSatisfy(one -> assertThat(one.logLikelihoodRatio()).isLessThanOrEqualTo(Math.log(1e-6)));
    }

    @Test
    void withoutDeclaredAlternativesNothingIsSupported() {
        var judgement = judge(Cases.open(), Enumeration.uniform(3), List.of(), 1000);
        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.observations()).isEqualTo(1000);
        assertThat(judgement.cause()).contains("no alternative is declared");
    }

    @Test
    void aPropertyThatCheckedNothingIsInconclusive() {
        Case judged = Cases.open();
        var judgement = Objects.requireNonNull(judged.close(null, "").judgement());
        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.cause()).isEqualTo("nothing was checked");
    }

    @Test
    void whereOneSizeWasWalkedAndAnotherSampledTheVerdictIsASampledOne() {
        Case judged = Cases.open();
        judge(judged, Enumeration.uniform(3), LAWS, 100_000);
        Trial walked = judged.nextTrial();
        walked.exact();
        walked.check(true, () -> "");
        var judgement = Objects.requireNonNull(judged.close(null, "").judgement());
        assertThat(judgement.basis()).isEqualTo(Evidence.Basis.SEQUENTIAL);
        assertThat(judgement.logE()).isNotNull();
        assertThat(judgement.alpha()).isEqualTo(1e-12);
    }

    @Test
    void evidenceThatIsLostForEverIsNotCountedTwice() {
        Case judged = Cases.open();
        Trial trial = judged.nextTrial();
        var bankrupt = trial.process("bankrupt", Bankrupt::new);
        bankrupt.logE = Double.NEGATIVE_INFINITY;
        assertThat(trial.open()).isTrue();
        assertThat(trial.open()).isTrue();
        assertThat(Objects.requireNonNull(judged.close(null, "").judgement()).logE()).isFinite().isNegative();
    }

    private static final class Bankrupt implements EProcess {
        private double logE;

        @Override
        public double logE() {
            return logE;
        }

        @Override
        public long observations() {
            return 1;
        }

        @Override
        public SortedMap<String, Double> alternatives() {
            return new TreeMap<>(java.util.Map.of("other", 0.0));
        }
    }

    @Test
    void aMistakeOfTheJudgeIsNotTheSubjects() {
        var judged = Cases.open();
        Throwable own = catchThrowable(() -> new AlphaBudget(2, 1));
        var judgement = Objects.requireNonNull(judged.close(own, "").judgement());
        assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judgement.cause()).contains("the judge itself failed", "total must lie between 0 and 1");
        assertThat(Fault.isCauseOf(judgement)).isTrue();
    }

    @Test
    void aWrongQuestionToTheGeneratorIsTheSubjectsMistake() {
        Throwable asked = catchThrowable(() -> new EngineRandom(new EngineRandom.Seeded(1)).nextInt(0));
        StackTraceElement[] trace = asked.getStackTrace();
        int subject = (int) Arrays.stream(trace)
                .takeWhile(frame -> frame.getClassName().equals(EngineRandom.class.getName())).count();
        trace[subject] = new StackTraceElement("lab.shuffle.MyShuffler", "shuffle", "MyShuffler.java", 7);
        asked.setStackTrace(trace);
        var judgement = Objects.requireNonNull(Cases.open().close(asked, "").judgement());
        assertThat(judgement.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judgement.counterexample()).contains("bound must be positive");
    }
}
