package io.loadstone.guarantees.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The figures' series: marked, whole, and the model as good as it claims.
class TransferExperimentsTest {

    static List<Experiment> all() {
        return TransferExperiments.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRowSaysWhetherItIsRecordedModelledOrMeasured(Experiment experiment) throws IOException {
        var measured = experiment.measure(new SplittableRandom(1));
        List<String> lines = measured.table().lines().toList();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.getFirst().split(",", -1)).containsExactlyInAnyOrderElementsOf(measured.units().keySet());
        Set<String> marks = lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
        assertThat(Set.of("recorded", "modelled", "measured")).containsAll(marks);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(measured.units().size()));
    }

    @Test
    void theModelIsWithinTwoPercentOfTheRecordedSeries() {
        Map<String, Metric> metrics = new BandwidthBySize().measure(new SplittableRandom(1)).metrics();

        assertThat(metrics.entrySet().stream().filter(e -> e.getKey().startsWith("deviation")).toList()).hasSize(4)
                .allSatisfy(e -> assertThat(e.getValue().value()).isLessThan(0.02));
        assertThat(value(metrics, "alpha-h2d-pinned")).isCloseTo(2.79, within(0.01));
    }

    @Test
    void mostPublishedPairsLieOutsideTheNotesBand() {
        Map<String, Metric> metrics = new PinnedRatio().measure(new SplittableRandom(1)).metrics();

        assertThat(value(metrics, "pairs")).isEqualTo(30);
        assertThat(value(metrics, "inside-the-notes-band")).isEqualTo(10);
        assertThat(value(metrics, "median")).isCloseTo(2.15, within(0.05));
    }

    @Test
    void twoStreamsAreFasterThanOneAndPinnedIsFasterThanPageable() {
        Map<String, Metric> metrics = new OverlapTimeline().measure(new SplittableRandom(1)).metrics();

        assertThat(value(metrics, "two-streams")).isLessThan(value(metrics, "one-stream"));
        assertThat(value(metrics, "one-stream")).isLessThan(value(metrics, "pageable"));
    }

    private static double value(Map<String, Metric> metrics, String name) {
        return Objects.requireNonNull(metrics.get(name)).value();
    }
}
