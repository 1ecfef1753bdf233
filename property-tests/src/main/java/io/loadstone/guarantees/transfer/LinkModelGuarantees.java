package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.transfer.LinkModel;
import io.loadstone.transfer.LinkModel.Line;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [LinkModel].
public interface LinkModelGuarantees {

    /// The implementation under judgement.
    default LinkModel model() {
        return Run.current().components().component(LinkModel.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LinkModelGuarantees {}

    @Guarantee(id = "transfer.fit-exact", claim = "pcie.amortization",
            law = "Times that lie on a line alpha + n/B are fitted by that line, for sizes from 4 B to 256 MB.",
            source = "Hockney & Jesshope 1988, Parallel Computers 2",
            hint = "Two points determine a line. Does yours go through both?")
    @Deterministic
    default void findsALineAgain(@ForAll @IntRange(min = 1, max = 200) int tenthMicros,
            @ForAll @IntRange(min = 1, max = 60) int gigabytes,
            Trial trial) {
        double alpha = tenthMicros * 1e-7;
        double speed = gigabytes * 1e9;
        Line line = model().fit(SIZES.clone(), times(alpha, speed, new double[SIZES.length]));
        LinkModelConcept.SUSPECTS.check(trial, model(),
                Math.abs(line.alpha() / alpha - 1) < 1e-6 && Math.abs(line.bytesPerSecond() / speed - 1) < 1e-6,
                () -> "alpha %.3g s, %.3g B/s were fitted as %s".formatted(alpha, speed, line));
    }

    @Guarantee(id = "transfer.fit-relative", claim = "pcie.latency",
            law = "No other line has a lesser sum of squared relative errors.",
            source = "Gauss 1809; weights 1/t^2 for errors in proportion to t",
            hint = "Which copies decide your alpha: those of 4 KB, or those of 256 MB?")
    @Deterministic
    default void noLineFitsBetter(@ForAll @IntRange(min = 10, max = 200) int tenthMicros,
            @ForAll @IntRange(min = 1, max = 60) int gigabytes,
            Trial trial) {
        var random = trial.judgesRandom();
        double[] noise = random.doubles(SIZES.length, -0.03, 0.03).toArray();
        double[] times = times(tenthMicros * 1e-7, gigabytes * 1e9, noise);
        Function<LinkModel, Line> ask = s -> s.fit(SIZES.clone(), times.clone());
        Line seen = ask.apply(model());
        // The gradient of the sum vanishes at its only minimum.
        double byAlpha = 0;
        double bySlope = 0;
        double scale = 0;
        for (int i = 0; i < times.length; i++) {
            double error = (seen.alpha() + SIZES[i] / seen.bytesPerSecond()) / times[i] - 1;
            byAlpha += error / times[i];
            bySlope += error * SIZES[i] / times[i];
            scale += Math.abs(error) / times[i];
        }
        double slopeScale = 0;
        for (int i = 0; i < times.length; i++)
            slopeScale += Math.abs((seen.alpha() + SIZES[i] / seen.bytesPerSecond()) / times[i] - 1) * SIZES[i]
                    / times[i];
        boolean least = Math.abs(byAlpha) <= 1e-6 * scale && Math.abs(bySlope) <= 1e-6 * slopeScale;
        Line told = least ? seen : new Line(Double.NaN, Double.NaN);
        if (!least)
            LinkModelConcept.SUSPECTS.demand(trial, model(), seen, told,
                    () -> "a line with a lesser sum exists");
        LinkModelConcept.SUSPECTS.check(trial, model(), least, () -> "not the least: " + seen);
    }

    @Guarantee(id = "transfer.half-bandwidth", claim = "pcie.amortization",
            law = "Half of the bandwidth is reached at alpha * B: 10 us at 12 GB/s make 120 KB.",
            source = "Hockney & Jesshope 1988, n_1/2",
            hint = "At that size, fixed cost and transfer take equally long.")
    @Deterministic
    default void halfOfTheTimeIsFixedCost(@ForAll @IntRange(min = 1, max = 200) int tenthMicros,
            @ForAll @IntRange(min = 1, max = 60) int gigabytes, Trial trial) {
        Line line = new Line(tenthMicros * 1e-7, gigabytes * 1e9);
        Function<LinkModel, Double> ask = s -> s.halfBandwidth(line);
        double seen = ask.apply(model());
        double right = tenthMicros * 1e-7 * (gigabytes * 1e9);
        LinkModelConcept.SUSPECTS.demand(trial, model(), seen,
                Agreement.near(seen, right) ? seen : right,
                () -> "half-bandwidth size of " + line);
    }

    @Guarantee(id = "transfer.pageable-time", claim = "pin.faster",
            law = "A pageable copy takes alpha + c/m + (k-1) max(c/m, c/d) + l/d: chunks are staged and sent in a pipeline.",
            source = "NVIDIA, CUDA Driver API, API synchronization behavior",
            hint = "Draw three chunks: when is each staged, when is each sent?")
    @Deterministic
    default void chunksFollowEachOther(@ForAll @IntRange(min = 1, max = 10_000_000) int bytes,
            @ForAll @IntRange(min = 100_000, max = 4_000_000) int chunk,
            @ForAll @IntRange(min = 1, max = 50) int memcpy,
            @ForAll @IntRange(min = 1, max = 60) int dma, Trial trial) {
        Function<LinkModel, Double> ask = s -> s.pageable(bytes, chunk, 1e-5, memcpy * 1e9, dma * 1e9);
        double seen = ask.apply(model());
        double right = LinkModelConcept.pipelined(bytes, chunk, 1e-5, memcpy * 1e9, dma * 1e9);
        LinkModelConcept.SUSPECTS.demand(trial, model(), seen,
                Math.abs(seen - right) <= 1e-9 * right ? seen : right,
                () -> "%d bytes in chunks of %d, memcpy %d GB/s, link %d GB/s".formatted(bytes, chunk, memcpy, dma));
    }

    private static double[] times(double alpha, double speed, double[] noise) {
        double[] times = new double[SIZES.length];
        for (int i = 0; i < times.length; i++)
            times[i] = (alpha + SIZES[i] / speed) * (1 + noise[i]);
        return times;
    }

    /// 4 B to 256 MB, each twice the one before.
    double[] SIZES = java.util.stream.IntStream.rangeClosed(2, 28).mapToDouble(log -> 1 << log).toArray();
}
