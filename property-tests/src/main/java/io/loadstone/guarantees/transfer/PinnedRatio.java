package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.transfer.RecordedTransfer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Pinned over pageable bandwidth wherever somebody has published both.
public final class PinnedRatio extends SeriesExperiment {

    public PinnedRatio() {
        super("transfer.pinned-ratio", "pin.speedup",
                "Bandwidth of pinned over pageable copies in all published pairs of equal series, direction and size, beside the notes' '2 to 3 times'.",
                "recorded figures, each with its source in measurements.csv");
    }

    private record Pair(RecordedTransfer pinned, double ratio) {}

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "what", "name", "rank", "rank", "ratio", "1", "series", "name",
                "gpu",
                "name", "direction", "name", "bytes", "bytes");
        List<RecordedTransfer> all = RecordedTransfer.all();
        List<Pair> pairs = all.stream().filter(r -> r.hostMemory().equals("pinned"))
                .flatMap(pinned -> all.stream()
                        .filter(r -> r.hostMemory().equals("pageable") && r.series().equals(pinned.series())
                                && r.direction().equals(pinned.direction()) && r.bytes() == pinned.bytes())
                        .limit(1).map(pageable -> new Pair(pinned, pinned.gigabytesPerSecond() / pageable
                                .gigabytesPerSecond())))
                .sorted(Comparator.comparingDouble(Pair::ratio)).toList();
        for (int i = 0; i < pairs.size(); i++) {
            RecordedTransfer r = pairs.get(i).pinned();
            table.row(RECORDED, "published pair", i + 1, pairs.get(i).ratio(), r.series(), r.gpu(), r.direction(),
                    r.bytes());
        }
        for (int ratio = 2; ratio <= 3; ratio++)
            for (int rank : new int[]{1, pairs.size()})
                table.row(BOUND, "the notes' " + ratio, rank, (double) ratio, "", "", "", 0);
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).toArray();
        table.metric("pairs", ratios.length, "pairs");
        table.metric("median", ratios[ratios.length / 2], "1");
        table.metric("least", ratios[0], "1");
        table.metric("most", ratios[ratios.length - 1], "1");
        table.metric("inside-the-notes-band", (double) Arrays.stream(ratios).filter(r -> r >= 2 && r <= 3).count(),
                "pairs");
        return table.measured();
    }
}
