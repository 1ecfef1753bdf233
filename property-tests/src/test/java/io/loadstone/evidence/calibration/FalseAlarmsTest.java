package io.loadstone.evidence.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.evidence.EProcess;
import io.loadstone.evidence.UniformCells;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {
    private static final List<UniformCells.Law> LAWS = List
            .of(new UniformCells.Law("skewed", new double[]{0.5, 0.25, 0.25}));

    @Test
    void theEstimateAgreesWithWaitingWhereBothArePossible() {
        Kind<Integer> kind = Kinds.cells("cells", 3, LAWS);
        Kind<Integer> brief = new Kind<>(kind.name(), kind.judged(), kind.right(), kind.tilts(), List.of(), 300);
        var found = FalseAlarms.of(brief, 0.02, 6000, 0.02, 6000, new SplittableRandom(1));
        double waited = (double) found.alarms() / found.waited();
        double error = Math.sqrt(waited / found.waited()) + found.error();
        assertThat(found.rate()).isPositive().isLessThan(0.02).isCloseTo(waited, within(4 * error));
    }

    @Test
    void aProcessThatIsNoMartingaleIsFoundOut() {
        Kind<Integer> kind = Kinds.cells("cells", 3, LAWS);
        Kind<Integer> forged = new Kind<>("forged", () -> {
            Judged<Integer> honest = kind.judged().get();
            return new Judged<>(new Doubled(honest.process()), honest.observe());
        }, kind.right(), kind.tilts(), List.of(), 3000);
        assertThat(FalseAlarms.of(forged, 1e-12, 300, 0.01, 10, new SplittableRandom(1)).rate()).isGreaterThan(1e-9);
    }

    /// Counts every observation twice.
    private record Doubled(EProcess honest) implements EProcess {
        @Override
        public double logE() {
            return 2 * honest.logE();
        }

        @Override
        public long observations() {
            return honest.observations();
        }

        @Override
        public SortedMap<String, Double> alternatives() {
            return new TreeMap<>();
        }
    }

    @Test
    void theUpperLimitIsClopperAndPearsons() {
        assertThat(FalseAlarms.upperLimit(0, 100, 0.95)).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-9));
        assertThat(FalseAlarms.upperLimit(5, 100, 0.975)).isCloseTo(0.112834, within(1e-5)); // tables of the exact interval
        assertThat(FalseAlarms.upperLimit(7, 7, 0.95)).isEqualTo(1);
    }

    @Test
    void thePowerOfAChiSquareTestIsThatOfTheTables() {
        assertThat(ChiSquare.power(7.849, 1, 3.841459)).isCloseTo(0.80, within(1e-3)); // Cohen 1988
        assertThat(ChiSquare.power(0, 4, 9.487729)).isCloseTo(0.05, within(1e-6));
        assertThat(ChiSquare.observations(0.01, 1, 0.05, 0.8)).isBetween(784L, 786L);
    }
}
