package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Tests of the tests, for the concepts in the package of the class that extends it: references and variants are supported, every
/// form of every mutant is refuted by the guarantees named for it, and it is named, and for no other.
public abstract class ConceptVerification {

    private Stream<Concept<?>> concepts() {
        return Concept.all().stream()
                .filter(concept -> concept.suite().getPackageName().equals(getClass().getPackageName()));
    }

    @TestFactory
    Stream<DynamicTest> everySubjectIsJudgedAsExpected() {
        return concepts().flatMap(concept -> Verification.candidates(concept).stream())
                .map(candidate -> DynamicTest.dynamicTest(candidate.subject().role() + " " + candidate.subject().name(),
                        () -> isJudgedAsExpected(candidate)));
    }

    private static void isJudgedAsExpected(Verification.Candidate<?> candidate) {
        List<Evidence> evidence = new Verification(Run.DEFAULT_SEED).judge(candidate);
        assertThat(evidence).hasSameSizeAs(Judge.guarantees(candidate.concept().suite()));
        assertThat(evidence).allSatisfy(
                one -> assertThat(candidate.asExpected(one)).as(one.id()).isNotEqualTo(false));
        if (!candidate.refutedBy().isEmpty())
            isNamed(candidate, evidence);
    }

    private static void isNamed(Verification.Candidate<?> candidate, List<Evidence> evidence) {
        Map<String, Evidence.Judgement> judgements = evidence.stream()
                .map(one -> Objects.requireNonNull(one.judgement()))
                .collect(Collectors.toMap(Evidence.Judgement::guarantee, judgement -> judgement));
        var diagnoses = candidate.refutedBy().stream()
                .map(guarantee -> Objects.requireNonNull(judgements.get(guarantee)).diagnosis())
                .filter(Objects::nonNull).toList();
        String mutant = candidate.subject().name().replaceFirst("-\\d+$", "");
        assertThat(diagnoses).isNotEmpty()
                .allSatisfy(diagnosis -> assertThat(diagnosis.mutant()).isEqualTo(mutant));
    }

    @Test
    void everyGuaranteeHasAMutantThatItRefutes() {
        assertThat(concepts()).isNotEmpty().allSatisfy(concept -> assertThat(
                concept.mutants().stream().flatMap(mutant -> mutant.refutedBy().stream()))
                .containsAll(Judge.guarantees(concept.suite()).stream().map(Guarantee::id).toList()));
    }
}
