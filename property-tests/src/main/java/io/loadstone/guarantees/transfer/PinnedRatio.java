package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.RecordedTransfer;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Pinned over pageable bandwidth wherever somebody has published both.
public final class PinnedRatio extends SeriesExperiment {

    public PinnedRatio() {
        super("transfer.pinned-ratio", "pin.speedup",
                "Bandwidth of pinned over pageable copies in all published pairs of equal series, direction and size, beside the notes' '2 to 3 times'.",
                "recorded figures, each with its source in measurements.csv");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "series", "name", "gpu", "name", "direction", "name", "bytes",
                "bytes",
                "ratio", "1");
        List<RecordedTransfer> all = RecordedTransfer.all();
        double[] ratios = all.stream().filter(r -> r.hostMemory().equals("pinned")).mapToDouble(pinned -> {
            double pageable = all.stream()
                    .filter(r -> r.hostMemory().equals("pageable") && r.series().equals(pinned.series())
                            && r.direction().equals(pinned.direction()) && r.bytes() == pinned.bytes())
                    .mapToDouble(RecordedTransfer::gigabytesPerSecond).findFirst().orElse(0);
            double ratio = pageable == 0 ? 0 : pinned.gigabytesPerSecond() / pageable;
            if (ratio > 0)
                table.row(RECORDED, pinned.series(), pinned.gpu(), pinned.direction(), pinned.bytes(), ratio);
            return ratio;
        }).filter(ratio -> ratio > 0).sorted().toArray();
        table.metric("pairs", ratios.length, "pairs");
        table.metric("median", ratios[ratios.length / 2], "1");
        table.metric("least", ratios[0], "1");
        table.metric("most", ratios[ratios.length - 1], "1");
        table.metric("inside-the-notes-band", (double) Arrays.stream(ratios).filter(r -> r >= 2 && r <= 3).count(),
                "pairs");
        return table.measured();
    }
}
