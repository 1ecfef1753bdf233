package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.RecordedTransfer;
import io.loadstone.transfer.RelativeLeastSquares;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.Way;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Bandwidth against size, recorded on an RTX 4090 and modelled, with fitted fixed cost and bandwidth.
///
/// Recorded are pinned and pageable. Modelled are five kinds of host memory: pinned, and registered, which is pinned
/// later; pageable native memory, and an array of the Java heap, which the driver stages alike; and a program that copies
/// into a pinned buffer first and sends then, one after the other.
public final class BandwidthBySize extends SeriesExperiment {
    private static final List<String> KINDS = List.of("pinned", "registered", "pageable", "heap array",
            "own pinned copy");

    public BandwidthBySize() {
        super("transfer.bandwidth", "pcie.amortization",
                "Bandwidth of copies against their size in both directions: pinned and pageable as recorded on an RTX 4090, five kinds of host memory as modelled.",
                "NVlabs/cuda-oxide, pull request 976 (recorded); Hockney & Jesshope 1988 (model)");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "direction", "name", "memory", "name", "bytes", "bytes",
                "bandwidth",
                "GB/s");
        for (String direction : List.of("H2D", "D2H")) {
            for (String memory : List.of("pinned", "pageable")) {
                double worst = 0;
                List<RecordedTransfer> series = RecordedTransfer.all().stream().filter(r -> r.series().equals("oxideA")
                        && r.direction().equals(direction) && r.hostMemory().equals(memory)).toList();
                for (RecordedTransfer r : series) {
                    table.row(RECORDED, direction, memory, r.bytes(), r.gigabytesPerSecond());
                    worst = Math.max(worst, Math.abs(modelled(direction, memory, r.bytes()) * 1e6 / r.micros() - 1));
                }
                List<RecordedTransfer> cached = series.stream().filter(r -> r.bytes() <= 1 << 24).toList();
                Line line = new RelativeLeastSquares().fit(
                        cached.stream().mapToDouble(RecordedTransfer::bytes).toArray(),
                        cached.stream().mapToDouble(r -> r.micros() / 1e6).toArray());
                String name = direction.toLowerCase(Locale.ROOT) + "-" + memory;
                table.metric("alpha-" + name, line.alpha() * 1e6, "us");
                table.metric("bandwidth-" + name, line.bytesPerSecond() / 1e9, "GB/s");
                table.metric("deviation-" + name, worst, "1");
            }
            for (String memory : KINDS)
                curve(table, direction, memory);
        }
        return table.measured();
    }

    private static void curve(SeriesTable table, String direction, String memory) {
        int sizes = 19;
        double[] bytes = new double[sizes];
        double[] seconds = new double[sizes];
        for (int i = 0; i < sizes; i++) {
            long size = 1L << (10 + i);
            bytes[i] = size;
            seconds[i] = modelled(direction, memory, size);
            table.row(MODELLED, direction, memory, size, size / seconds[i] / 1e9);
        }
        Line line = new RelativeLeastSquares().fit(bytes, seconds);
        String name = direction.toLowerCase(Locale.ROOT) + "-" + memory.replace(' ', '-');
        table.metric("modelled-alpha-" + name, line.alpha() * 1e6, "us");
        table.metric("modelled-bandwidth-" + name, line.bytesPerSecond() / 1e9, "GB/s");
    }

    private static double modelled(String direction, String memory, long bytes) {
        Profile profile = Profile.rtx4090();
        boolean in = direction.equals("H2D");
        Way way = in ? profile.toDevice() : profile.toHost();
        return switch (memory) {
            case "pinned", "registered" -> way.pinned(bytes);
            case "pageable", "heap array" -> in ? way.pageableToDevice(bytes) : way.pageableToHost(bytes);
            case "own pinned copy" -> bytes / way.processor(bytes) + way.pinned(bytes);
            default -> throw new IllegalArgumentException(memory);
        };
    }
}
