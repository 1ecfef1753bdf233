package io.loadstone.guarantees.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import io.loadstone.transfer.gpu.Gpu;
import io.loadstone.transfer.gpu.ModelGpu;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.Way;
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
        assertThat(Set.of("recorded", "modelled", "measured", "theory", "bound")).containsAll(marks);
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

    @Test
    void theRunnerForARealDeviceFindsTheModelsOwnNumbers() {
        Profile profile = Profile.rtx4090();
        try (Gpu gpu = new ModelGpu(profile)) {
            var measured = new DeviceBandwidth(gpu, 1 << 20, 0).measure(new SplittableRandom(1));
            Map<String, Metric> metrics = measured.metrics();

            assertThat(value(metrics, "held")).isZero(); // nothing has to be held: the model queues quickly
            assertThat(value(metrics, "alpha-h2d-pinned")).isCloseTo(2.79, within(0.1));
            Way in = profile.toDevice();
            assertThat(value(metrics, "ratio-h2d"))
                    .isCloseTo(in.pageableToDevice(1 << 20) / in.pinned(1 << 20), within(0.01));
            // Of 16 copies between two events only the first has to wait for the host, which nothing holds up to here.
            double queuing = profile.enqueue() / 16;
            List<String[]> rows = measured.table().lines().skip(1).map(line -> line.split(",", -1)).toList();
            assertThat(rows).hasSize(2 * 5 * 5).allSatisfy(row -> assertThat(row[0]).isEqualTo("measured"));
            assertThat(rows.stream().filter(row -> row[2].equals("H2D") && row[3].equals("pinned")
                    && row[4].equals("1048576")).findFirst()).hasValueSatisfying(
                            row -> assertThat(Double.parseDouble(row[5]))
                                    .isCloseTo((1 << 20) / (in.pinned(1 << 20) + queuing) / 1e9, within(1e-3)));
        }
    }

    @Test
    void moreChunksHelpUntilFixedCostsAndTheHostAreTheLimit() {
        Map<String, Metric> metrics = new OverlapSweep().measure(new SplittableRandom(1)).metrics();

        assertThat(value(metrics, "best-time")).isLessThan(0.65 * value(metrics, "whole-time"));
        assertThat(value(metrics, "best")).isBetween(4.0, 128.0);
        assertThat(Math.abs(value(metrics, "deviation-16"))).isLessThan(0.02);
        assertThat(value(metrics, "theory-fails-at")).isBetween(256.0, 2048.0);
    }

    @Test
    void occupancyFollowsTheCompilersRegisters() {
        Map<String, Metric> metrics = new OccupancyByBlock().measure(new SplittableRandom(1)).metrics();

        assertThat(value(metrics, "tesla-t4-vadd-256")).isEqualTo(1);
        assertThat(value(metrics, "a100-128-registers-256")).isEqualTo(0.25);
    }

    private static double value(Map<String, Metric> metrics, String name) {
        return Objects.requireNonNull(metrics.get(name)).value();
    }
}
