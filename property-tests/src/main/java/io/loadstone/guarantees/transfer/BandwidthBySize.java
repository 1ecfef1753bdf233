package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.LinkModel.Line;
import io.loadstone.transfer.RecordedTransfer;
import io.loadstone.transfer.RelativeLeastSquares;
import io.loadstone.transfer.gpu.Profile;
import io.loadstone.transfer.gpu.Way;
import java.util.List;
import java.util.random.RandomGenerator;

/// Bandwidth against size, recorded on an RTX 4090 and modelled, with fitted fixed cost and bandwidth.
public final class BandwidthBySize extends SeriesExperiment {

    public BandwidthBySize() {
        super("transfer.bandwidth", "pcie.amortization",
                "Bandwidth of copies against their size, pinned and pageable, in both directions: recorded on an RTX 4090, and modelled.",
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
                for (int log = 10; log <= 28; log++)
                    table.row(MODELLED, direction, memory, 1L << log,
                            (1L << log) / modelled(direction, memory, 1L << log) / 1e9);
                List<RecordedTransfer> cached = series.stream().filter(r -> r.bytes() <= 1 << 24).toList();
                Line line = new RelativeLeastSquares().fit(
                        cached.stream().mapToDouble(RecordedTransfer::bytes).toArray(),
                        cached.stream().mapToDouble(r -> r.micros() / 1e6).toArray());
                String name = direction.toLowerCase(java.util.Locale.ROOT) + "-" + memory;
                table.metric("alpha-" + name, line.alpha() * 1e6, "us");
                table.metric("bandwidth-" + name, line.bytesPerSecond() / 1e9, "GB/s");
                table.metric("deviation-" + name, worst, "1");
            }
        }
        return table.measured();
    }

    private static double modelled(String direction, String memory, long bytes) {
        Profile profile = Profile.rtx4090();
        Way way = direction.equals("H2D") ? profile.toDevice() : profile.toHost();
        if (memory.equals("pinned"))
            return way.pinned(bytes);
        return direction.equals("H2D") ? way.pageableToDevice(bytes) : way.pageableToHost(bytes);
    }
}
