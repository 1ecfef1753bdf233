package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
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

/// Tests of the tests: references and variants are supported, every form of every mutant is refuted by the guarantees named for it.
class VerificationTest {

    @TestFactory
    Stream<DynamicTest> everySubjectIsJudgedAsExpected() {
        return Concept.all().stream().flatMap(concept -> Verification.candidates(concept).stream())
                .map(candidate -> DynamicTest.dynamicTest(candidate.subject().role() + " " + candidate.subject().name(),
                        () -> {
                            List<Evidence> evidence = new Verification(Run.DEFAULT_SEED).judge(candidate);
                            assertThat(evidence).hasSameSizeAs(Judge.guarantees(candidate.concept().suite()));
                            assertThat(evidence).allSatisfy(
                                    one -> assertThat(candidate.asExpected(one)).as(one.id()).isNotEqualTo(false));
                        }));
    }

    @Test
    void everyGuaranteeHasAMutantThatItRefutes() {
        for (Concept<?> concept : Concept.all()) {
            List<String> refuting = concept.mutants().stream().flatMap(mutant -> mutant.refutedBy().stream()).toList();
            assertThat(Judge.guarantees(concept.suite())).allSatisfy(
                    guarantee -> assertThat(
                            refuting.contains(guarantee.id()))
                            .as(guarantee.id()).isTrue());
        }
    }

    @Test
    void aMistakeIsNamedAndNeverTakenForAnother() {
        for (Concept<?> concept : Concept.all()) {
            for (var candidate : Verification.candidates(concept)) {
                if (candidate.refutedBy().isEmpty())
                    continue;
                Map<String, Evidence> byGuarantee = new Verification(Run.DEFAULT_SEED).judge(candidate).stream()
                        .collect(Collectors.toMap(e -> Objects.requireNonNull(e.judgement()).guarantee(), e -> e));
                String mutant = candidate.subject().name().replaceFirst("-\\d+$", "");
                assertThat(candidate.refutedBy()).as(candidate.subject().name()).anySatisfy(guarantee -> assertThat(
                        Objects.requireNonNull(Objects.requireNonNull(byGuarantee.get(guarantee)).judgement())
                                .diagnosis())
                        .isNotNull());
                for (String guarantee : candidate.refutedBy()) {
                    var diagnosis = Objects
                            .requireNonNull(Objects.requireNonNull(byGuarantee.get(guarantee)).judgement()).diagnosis();
                    if (diagnosis != null)
                        assertThat(diagnosis.mutant()).as(guarantee + " of " + candidate.subject().name())
                                .isEqualTo(mutant);
                }
            }
        }
    }
}
