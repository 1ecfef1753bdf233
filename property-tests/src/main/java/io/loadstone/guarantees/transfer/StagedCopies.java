package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.RelativeLeastSquares;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The curve without a GPU: copies on this machine, at once and through a small buffer, measured in turn.
public final class StagedCopies extends SeriesExperiment {
    private static final int CHUNK = 256 << 10;
    private static final int ROUNDS = 15;

    public StagedCopies() {
        super("transfer.staged-copies", "pin.faster",
                "Copies within this machine's memory, directly and staged through a buffer of 256 KiB: medians of 15 interleaved rounds.",
                "java.lang.foreign; the processor's analogue of pinned and pageable");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "way", "name", "bytes", "bytes", "bandwidth", "GB/s");
        int most = 16 << 20;
        int sizes = 13;
        double[] size = new double[sizes];
        double[] direct = new double[sizes];
        double[] staged = new double[sizes];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(most, 4096).fill((byte) 1);
            MemorySegment to = arena.allocate(most, 4096).fill((byte) 2);
            MemorySegment stage = arena.allocate(CHUNK, 4096).fill((byte) 3);
            for (int i = 0; i < sizes; i++) {
                long bytes = 4096L << i;
                double[] one = new double[ROUNDS];
                double[] two = new double[ROUNDS];
                for (int round = -5; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    MemorySegment.copy(from, 0, to, 0, bytes);
                    long middle = System.nanoTime();
                    for (long at = 0; at < bytes; at += CHUNK) {
                        long part = Math.min(CHUNK, bytes - at);
                        MemorySegment.copy(from, at, stage, 0, part);
                        MemorySegment.copy(stage, 0, to, at, part);
                    }
                    if (round >= 0) {
                        one[round] = (middle - start) / 1e9;
                        two[round] = (System.nanoTime() - middle) / 1e9;
                    }
                }
                size[i] = bytes;
                direct[i] = median(one);
                staged[i] = median(two);
                table.row(MEASURED, "direct", bytes, bytes / direct[i] / 1e9);
                table.row(MEASURED, "staged", bytes, bytes / staged[i] / 1e9);
            }
        }
        add(table, "direct", new RelativeLeastSquares().fit(size, direct));
        add(table, "staged", new RelativeLeastSquares().fit(size, staged));
        table.metric("ratio-16-mib", staged[sizes - 1] / direct[sizes - 1], "1");
        return table.measured();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void add(SeriesTable table, String name, Line line) {
        table.metric("alpha-" + name, line.alpha() * 1e6, "us");
        table.metric("bandwidth-" + name, line.bytesPerSecond() / 1e9, "GB/s");
    }
}
