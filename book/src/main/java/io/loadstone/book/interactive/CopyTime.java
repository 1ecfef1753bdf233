package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.transfer.EncodedLink;
import io.loadstone.transfer.LinkModel;
import io.loadstone.transfer.PcieLink;
import io.loadstone.transfer.RelativeLeastSquares;
import java.util.List;

/// How fast a copy to the device goes, by its size: a fixed cost and a speed, from pinned and from pageable memory.
final class CopyTime implements Interactive {
    private static final LinkModel MODEL = new RelativeLeastSquares();
    private static final PcieLink LINK = new EncodedLink();
    private static final int PAYLOAD = 256;
    private static final int OVERHEAD = 24;
    private static final double SMALLEST = 256;
    private static final double LARGEST = 1 << 30;
    private static final long CHUNK = 64 * 1024;

    @Override
    public String name() {
        return "copy-time";
    }

    @Override
    public String title() {
        return "Speed of a copy to the device by its size";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("PCI Express generation, 16 lanes", 1, 5, 4, Integer::toString),
                new Slider("Fixed cost of a copy", 1, 50, 10, at -> at + " µs"),
                new Slider("The processor's own copy", 2, 40, 12, at -> at + " GB/s"),
                new Slider("Size of the copy", 16, 60, 38, at -> size(bytes(at))));
    }

    /// Half powers of two: 256 B at 16, 1 GiB at 60.
    private static double bytes(int at) {
        return Math.floor(Math.pow(2, at / 2.0));
    }

    @Override
    public Drawing draw(int... at) {
        double speed = LINK.effectiveGBs(at[0], 16, PAYLOAD, OVERHEAD) * 1e9;
        double alpha = at[1] * 1e-6;
        double processor = at[2] * 1e9;
        double size = bytes(at[3]);
        LinkModel.Line line = new LinkModel.Line(alpha, speed);
        double half = MODEL.halfBandwidth(line);
        double pinned = size / seconds(line, size) / 1e9;
        double pageable = size / MODEL.pageable((long) size, CHUNK, alpha, processor, speed) / 1e9;
        String fast = Decimal.words(pinned) + " GB/s";
        String slow = Decimal.words(pageable) + " GB/s";
        String took = time(seconds(line, size));
        Chart chart = new Chart("i-copy-time", title(),
                "Bytes a second against size, both from " + size(SMALLEST) + " to " + size(LARGEST)
                        + ". In the model a copy of " + size(size) + " takes " + took + " from pinned memory, " + fast
                        + "; from pageable memory " + slow + ". Half of the bandwidth is reached at " + size(half)
                        + ".",
                new Chart.Scale("size of the copy", SMALLEST, LARGEST, 2, CopyTime::size),
                new Chart.Scale("GB/s", 0.004, 100, 10, Chart::plain));
        chart.curve(Role.MODELLED, "dash1",
                n -> n / MODEL.pageable((long) n, CHUNK, alpha, processor, speed) / 1e9);
        chart.curve(Role.THEORY, "", n -> n / seconds(line, n) / 1e9);
        chart.svg().line(Role.BOUND.stroke(), chart.x().from(), chart.y().at(speed / 1e9), chart.x().to(),
                chart.y().at(speed / 1e9));
        chart.svg().text("t-label f-bound", chart.x().from() + 6, chart.y().at(speed / 1e9) - 6, "start",
                "link " + Decimal.words(speed / 1e9));
        chart.marker(Role.THEORY, size, pinned, Decimal.words(pinned), true);
        chart.key(List.of(new String[]{"s-theory", "pinned"}, new String[]{"s-modelled dash1", "pageable"}));
        return new Drawing(chart.svg().xml(), "In the model a copy of " + size(size) + " takes <b>" + took
                + "</b> from pinned memory, <b>" + fast + "</b>; from pageable memory <b>" + slow
                + "</b>. Half of the link's bandwidth is reached at <b>" + size(half) + "</b>: α times the speed.");
    }

    private static double seconds(LinkModel.Line line, double bytes) {
        return line.alpha() + bytes / line.bytesPerSecond();
    }

    private static String time(double seconds) {
        return seconds < 1e-3
                ? Decimal.words(seconds * 1e6) + " µs"
                : seconds < 1 ? Decimal.words(seconds * 1e3) + " ms" : Decimal.words(seconds) + " s";
    }

    private static String size(double bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB"};
        int unit = 0;
        double left = bytes;
        while (left >= 1024 && unit < units.length - 1) {
            left /= 1024;
            unit++;
        }
        return Decimal.trimmed(left, left < 10 ? 1 : 0) + " " + units[unit];
    }
}
