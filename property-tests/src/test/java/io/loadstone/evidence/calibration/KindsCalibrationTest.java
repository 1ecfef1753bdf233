package io.loadstone.evidence.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A brief form of what `loadstone verify --calibrate` measures at length.
class KindsCalibrationTest {

    @TestFactory
    Stream<DynamicTest> aFalseAlarmAtTheWorkingAlphaIsRarerThanAlpha() {
        return Kinds.all().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
            var found = FalseAlarms.of(shorter(kind), 1e-12, 2 * kind.tilts().size(), 0.01, 60,
                    new SplittableRandom(2));
            assertThat(found.reached()).isGreaterThan(0.1);
            assertThat(found.rate()).isPositive().isLessThan(1e-12);
            assertThat(found.alarms()).isLessThanOrEqualTo(5); // at most 0.01 each: six of 60 come with probability 3e-5
        }));
    }

    private static <X> Kind<X> shorter(Kind<X> kind) {
        return new Kind<>(kind.name(), kind.judged(), kind.right(), kind.tilts(), kind.wrongs(),
                Math.min(kind.horizon(), kind.name().equals("queue replicates") ? 800 : 8000));
    }

    private static StoppingTimes times(String kind, String mutant, int runs) {
        return Kinds.all().stream().filter(each -> each.name().equals(kind)).findFirst()
                .map(each -> times(each, mutant, runs)).orElseThrow();
    }

    private static <X> StoppingTimes times(Kind<X> kind, String mutant, int runs) {
        var wrong = kind.wrongs().stream().filter(each -> each.name().equals(mutant)).findFirst().orElseThrow();
        return StoppingTimes.of(kind, wrong, -Math.log(1e-12), runs, 100_000, new SplittableRandom(3));
    }

    @Test
    void aSketchWithARowMissingIsCaughtInAboutTenAndAHalfThousandQueries() {
        assertThat(times("rate at most delta", "a row is missing", 60).mean()).isBetween(0.75 * 10_500, 1.25 * 10_500);
        assertThat(times("rate at most delta", "half the width", 60).mean()).isBetween(0.75 * 660, 1.25 * 660);
        assertThat(times("rate at most delta", "one hash for all rows", 60).mean()).isBetween(0.75 * 52, 1.25 * 52);
    }

    @Test
    void aServerFivePercentSlowIsCaughtInAboutFourHundredAndEightyReplicates() {
        assertThat(times("queue replicates", "mu 5 % slow", 24).mean()).isBetween(0.75 * 480, 1.25 * 480);
    }

    @Test
    void aReplicateFromTheStationaryLawHasExactlyItsMean() {
        var queue = new io.loadstone.evidence.StationaryQueue(0.8);
        var random = new SplittableRandom(4);
        var interval = new io.loadstone.evidence.MeanInterval();
        for (int i = 0; i < 20_000; i++)
            interval.observe(QueueReplicate.of(queue, 1, 20, 3, random).share());
        var mean = interval.at(1e-6);
        assertThat(queue.atLeast(3)).isBetween(mean.low(), mean.high());
        assertThat(java.util.Objects.requireNonNull(mean.high()) - java.util.Objects.requireNonNull(mean.low()))
                .isLessThan(0.05);
    }
}
