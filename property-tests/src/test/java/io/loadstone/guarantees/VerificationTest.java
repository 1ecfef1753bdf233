package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Run;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Tests of the tests: references and variants are supported, every form of every mutant is refuted by the guarantees named for it.
class VerificationTest {

    @TestFactory
    Stream<DynamicTest> everySubjectIsJudgedAsExpected() {
        return Concept.all().stream().flatMap(concept -> Verification.candidates(concept).stream())
                .map(candidate -> DynamicTest.dynamicTest(candidate.subject().role() + " " + candidate.subject().name(),
                        () -> {
                            long t = System.nanoTime();
                            List<Evidence> evidence = new Verification(Run.DEFAULT_SEED).judge(candidate);
                            StringBuilder b = new StringBuilder(
                                    candidate.subject() + " " + (System.nanoTime() - t) / 1000000 + " ms\n");
                            for (var e : evidence) {
                                var j = Objects.requireNonNull(e.judgement());
                                b.append("   " + j.guarantee() + " " + j.outcome() + " " + j.observations() + " "
                                        + j.logE() + " " + j.cause() + " | " + j.counterexample() + " | "
                                        + (j.diagnosis() == null ? "-" : j.diagnosis().mutant()) + "\n");
                            }
                            System.out.println(b);
                            assertThat(evidence)
                                    .allSatisfy(one -> assertThat(candidate.asExpected(one)).isNotEqualTo(false));
                        }));
    }
}
