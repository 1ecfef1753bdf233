package io.loadstone.guarantees.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.calibration.Effort;
import io.loadstone.evidence.calibration.FalseAlarms;
import io.loadstone.evidence.calibration.Kind;
import io.loadstone.evidence.calibration.StoppingTimes;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShuffleKindsTest {
    private static double mean(int n, String mutant) {
        Kind<Integer> kind = ShuffleKinds.smallDeck(n);
        var wrong = kind.wrongs().stream().filter(each -> each.name().equals(mutant)).findFirst().orElseThrow();
        return StoppingTimes.of(kind, wrong, -Math.log(1e-12), 60, 100_000, new SplittableRandom(n)).mean();
    }

    /// All 23 forms of ten mutants are declared; with the naive shuffle alone it takes a tenth less.
    @Test
    void theNaiveShuffleIsCaughtAsSoonAsPromised() {
        assertThat(mean(3, "naive-swap")).isBetween(0.75 * 4627, 1.25 * 4627);
        assertThat(mean(4, "naive-swap")).isBetween(0.75 * 2018, 1.25 * 2018);
        assertThat(mean(5, "naive-swap")).isBetween(0.75 * 1275, 1.25 * 1275);
    }

    @Test
    void sattolosAlgorithmIsCaughtInFewerThanFortyShuffles() {
        for (int n = 3; n <= 5; n++)
            assertThat(mean(n, "sattolo")).isLessThan(40);
    }

    @TestFactory
    Stream<DynamicTest> aFalseAlarmAtTheWorkingAlphaIsRarerThanAlpha() {
        return ShuffleKinds.all().stream().filter(kind -> !kind.tilts().isEmpty())
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    var found = FalseAlarms.of(kind, 1e-12, kind.tilts().size(), 0.01, 5, new SplittableRandom(1));
                    assertThat(found.reached()).isGreaterThan(0.5);
                    assertThat(found.rate()).isPositive().isLessThan(1e-12);
                }));
    }

    @Test
    void theStudiesHaveNamesOfTheirOwnAndOneReplayCommand() {
        var studies = JudgeCalibration.experiments(Effort.QUICK);
        assertThat(studies).extracting(study -> study.id()).containsExactly("judge.calibration", "judge.stopping-times",
                "judge.diagnosis");
        assertThat(studies).allSatisfy(study -> assertThat(study.replay()).isEqualTo("./loadstone verify --calibrate"));
    }
}
