package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Metric;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.RelativeLeastSquares;
import io.loadstone.transfer.gpu.Gpu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// The curve of a real device: bandwidth against size for five kinds of host memory and both directions, measured as
/// nvbandwidth does it ([CopyTimer]), in rounds that take every kind in turn.
///
/// The fixed cost comes from single copies of at most 64 KiB, one after the other, because that is what a caller pays.
public final class DeviceBandwidth extends SeriesExperiment {
    private static final int ROUNDS = 15;
    private static final int SMALL = 1 << 16;
    /// Ends of an interval for the median of 15 values with a confidence of 96.5 %: the 4th and the 12th (binomial law).
    private static final int LOW = 3;
    private static final int HIGH = 11;

    private final Gpu gpu;
    private final long most;
    private final double hold;

    /// @param gpu the device
    /// @param most largest size in bytes, at least 64 KiB
    /// @param hold seconds that a stream is held while copies are queued; 0 for a device that is only a model
    public DeviceBandwidth(Gpu gpu, long most, double hold) {
        super("transfer.device-" + slug(gpu.name()), "pin.speedup",
                "Bandwidth of copies between host and " + gpu.name()
                        + ", five kinds of host memory, both directions: medians of " + ROUNDS + " interleaved rounds.",
                "measured like NVIDIA's nvbandwidth");
        if (most < SMALL)
            throw new IllegalArgumentException("most must be at least %d bytes, got %d".formatted(SMALL, most));
        this.gpu = gpu;
        this.most = most;
        this.hold = hold;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public String replay() {
        return "./loadstone experiments transfer --gpu";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "device", "name", "direction", "name", "memory", "name", "bytes",
                "bytes", "bandwidth", "GB/s", "low", "GB/s", "high", "GB/s");
        try (CopyTimer timer = new CopyTimer(gpu, most, hold)) {
            for (CopyTimer.Direction direction : CopyTimer.Direction.values())
                direction(table, timer, direction, random);
            table.metric("held", timer.heldShare(), "1");
            table.metric("page-locking", most / timer.pageLocking() / 1e9, "GB/s");
        }
        return table.measured();
    }

    private void direction(SeriesTable table, CopyTimer timer, CopyTimer.Direction direction, RandomGenerator random) {
        List<CopyTimer.Memory> kinds = new ArrayList<>(List.of(CopyTimer.Memory.values()));
        double[] pinned = new double[0];
        double[] pageable = new double[0];
        for (long bytes = 4096; bytes <= most; bytes *= 4) {
            Map<CopyTimer.Memory, double[]> seconds = new EnumMap<>(CopyTimer.Memory.class);
            kinds.forEach(kind -> seconds.put(kind, new double[ROUNDS]));
            for (int round = -2; round < ROUNDS; round++) { // the first two warm up
                java.util.Collections.shuffle(kinds, new java.util.Random(random.nextLong()));
                for (CopyTimer.Memory kind : kinds) {
                    double one = timer.seconds(kind, direction, bytes);
                    if (round >= 0)
                        of(seconds, kind)[round] = one;
                }
            }
            for (CopyTimer.Memory kind : CopyTimer.Memory.values()) {
                double[] sorted = of(seconds, kind).clone();
                Arrays.sort(sorted);
                table.row(MEASURED, gpu.name(), direction, kind.words(), bytes, bytes / sorted[ROUNDS / 2] / 1e9,
                        bytes / sorted[HIGH] / 1e9, bytes / sorted[LOW] / 1e9);
            }
            pinned = of(seconds, CopyTimer.Memory.PINNED);
            pageable = of(seconds, CopyTimer.Memory.PAGEABLE);
        }
        ratio(table, direction, pageable, pinned);
        for (CopyTimer.Memory kind : CopyTimer.Memory.values())
            fixedCost(table, timer, direction, kind);
    }

    private static double[] of(Map<CopyTimer.Memory, double[]> seconds, CopyTimer.Memory kind) {
        return Objects.requireNonNull(seconds.get(kind));
    }

    /// Pinned over pageable bandwidth at the largest size, round by round.
    private static void ratio(SeriesTable table, CopyTimer.Direction direction, double[] pageable, double[] pinned) {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++)
            ratios[round] = pageable[round] / pinned[round];
        Arrays.sort(ratios);
        table.metric("ratio-" + direction.name().toLowerCase(Locale.ROOT),
                new Metric(ratios[ROUNDS / 2], "1", ratios[LOW], ratios[HIGH]));
    }

    private static void fixedCost(SeriesTable table, CopyTimer timer, CopyTimer.Direction direction,
            CopyTimer.Memory kind) {
        int sizes = 5;
        double[] bytes = new double[sizes];
        double[] seconds = new double[sizes];
        for (int i = 0; i < sizes; i++) {
            long size = (long) SMALL >> (2 * (sizes - 1 - i));
            double[] rounds = new double[ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                double one = timer.single(kind, direction, size);
                if (round >= 0)
                    rounds[round] = one;
            }
            Arrays.sort(rounds);
            bytes[i] = size;
            seconds[i] = rounds[ROUNDS / 2];
        }
        Line line = new RelativeLeastSquares().fit(bytes, seconds);
        table.metric("alpha-" + direction.name().toLowerCase(Locale.ROOT) + "-" + kind.words().replace(' ', '-'),
                line.alpha() * 1e6, "us");
    }
}
