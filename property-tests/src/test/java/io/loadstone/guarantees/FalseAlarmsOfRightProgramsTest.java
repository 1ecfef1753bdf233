package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Right programs under many seeds. `-Dloadstone.seeds=10000` makes it the long study; `./loadstone verify --seeds` is the same by hand.
class FalseAlarmsOfRightProgramsTest {
    private static final int SEEDS = Integer.getInteger("loadstone.seeds", 8);
    private static final String SAMPLED = "shuffle.small-decks";

    private static Stream<Verification.Candidate<?>> candidates() {
        return Concept.all().stream().filter(concept -> Judge.guarantees(concept.suite()).stream()
                .anyMatch(guarantee -> guarantee.id().equals(SAMPLED)))
                .flatMap(concept -> Verification.candidates(concept).stream());
    }

    @TestFactory
    Stream<DynamicTest> noRightProgramIsRefutedUnderAnySeed() {
        return candidates()
                .filter(candidate -> candidate.subject().role() == Subject.Role.REFERENCE
                        || candidate.subject().role() == Subject.Role.VARIANT)
                .map(candidate -> DynamicTest.dynamicTest(candidate.subject().name(), () -> {
                    var seeds = new SplittableRandom(Run.DEFAULT_SEED);
                    for (int i = 0; i < SEEDS; i++) {
                        long seed = seeds.nextLong();
                        assertThat(new Verification(seed).judge(candidate, one -> one.id().equals(SAMPLED)))
                                .as("seed 0x%x", seed).hasSize(1).allSatisfy(evidence -> assertThat(outcome(evidence))
                                        .isEqualTo(Outcome.SUPPORTED));
                    }
                }));
    }

    @Test
    void aGuaranteeJudgedAloneComesOutAsAmongAll() {
        var candidate = candidates().findFirst().orElseThrow();
        var verification = new Verification(5);
        List<Evidence> all = verification.judge(candidate);
        List<Evidence> alone = verification.judge(candidate, one -> one.id().equals(SAMPLED));
        assertThat(alone).hasSize(1).first().satisfies(evidence -> assertThat(all).contains(evidence));
    }

    private static Outcome outcome(Evidence evidence) {
        return Objects.requireNonNull(evidence.judgement()).outcome();
    }
}
