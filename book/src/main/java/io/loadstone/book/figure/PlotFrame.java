package io.loadstone.book.figure;

import io.loadstone.book.figure.Plot.Line;
import io.loadstone.book.figure.Plot.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The axes of a [Plot] and what is drawn between them. Every series carries its name at its end, in its colour.
final class PlotFrame {
    private static final double TOP = 34;
    private static final double LETTER = 6.7;

    private final Plot plot;
    private final List<Line> lines;
    private final List<Point> span;
    private final List<String> words;
    private final Map<String, String> units;
    private final double width;
    private final double height;
    private final Axis x;
    private final Axis y;

    /// @param span the points that the axes must hold: those of all panels, so that panels can be compared
    /// @param words the names of the places on the x axis, or none if it holds numbers
    PlotFrame(Plot plot, List<Line> lines, List<Point> span, List<String> words, Map<String, String> units,
            boolean small) {
        this.plot = plot;
        this.lines = lines;
        this.span = span;
        this.words = words;
        this.units = units;
        width = small ? 330 : 640;
        double rows = isKeyed() ? keyRows() * 17.0 : 0;
        height = (small ? 250 : 340) + Math.max(0, rows - 34);
        double longest = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        double right = isKeyed() ? 12 : Math.min(width * 0.36, 14 + longest * LETTER);
        double bottom = height - 44;
        x = words.isEmpty()
                ? axis(span(Point::x, Point::x), plot.logX(), 56, width - right, false)
                : new Axis(-0.5, words.size() - 0.5, 56, width - right);
        y = axis(span(Point::low, Point::high), plot.logY(), bottom, TOP + rows, true);
    }

    /// Bars, and series whose names are too long for the margin, are named in a key above the drawing.
    private boolean isKeyed() {
        return !words.isEmpty() || lines.stream().anyMatch(line -> line.name().length() * LETTER + 14 > width * 0.36);
    }

    private int keyRows() {
        double at = 56;
        int rows = 1;
        for (Line line : lines) {
            double wide = 26 + line.name().length() * LETTER;
            if (at > 56 && at + wide > width) {
                rows++;
                at = 56;
            }
            at += wide;
        }
        return rows;
    }

    private double[] span(ToDoubleFunction<Point> low, ToDoubleFunction<Point> high) {
        return new double[]{span.stream().mapToDouble(low).filter(Double::isFinite).min().orElse(0),
                span.stream().mapToDouble(high).filter(Double::isFinite).max().orElse(1)};
    }

    private static Axis axis(double[] span, boolean log, double from, double to, boolean upright) {
        double low = span[0];
        double high = span[1];
        if (log) {
            if (!(low > 0))
                throw new IllegalArgumentException("a logarithmic axis cannot show " + low);
            double room = upright ? Math.pow(high / low, 0.06) : 1;
            return low == high
                    ? new Axis(low / 2, high * 2, from, to, true)
                    : new Axis(low / room, high * room, from, to, true);
        }
        if (upright && low > 0 && low < 0.6 * high)
            low = 0; // a length that starts at zero can be compared by eye
        if (low == high)
            return new Axis(low - 0.5, high + 0.5, from, to);
        double room = upright ? (high - low) * 0.06 : 0;
        return new Axis(low == 0 ? 0 : low - room, high + room, from, to);
    }

    String draw(String id, String title, String description) {
        Svg svg = new Svg(id, title.isEmpty() ? plot.y() + " against " + plot.x() : title, description, width, height);
        svg.text("t-note", 0, 14, "start", named(plot.y()));
        if (!title.isEmpty())
            svg.text("t-name", width, 14, "end", title);
        axes(svg);
        for (Line line : lines)
            if (words.isEmpty())
                line(svg, line);
            else
                bars(svg, line);
        if (isKeyed())
            key(svg);
        else
            labels(svg);
        return svg.xml();
    }

    private String named(String column) {
        String unit = units.getOrDefault(column, "1");
        boolean plain = unit.equals("1") || unit.equals("name") || unit.equals("number") || unit.equals(column);
        return column.replace('-', ' ') + (plain ? "" : " (" + unit + ")");
    }

    private boolean isBytes(String column) {
        return units.getOrDefault(column, "").equals("bytes");
    }

    private List<Double> ticks(Axis axis, String column, int count) {
        return isBytes(column) && axis.log() ? axis.powers(2, count) : axis.ticks(count);
    }

    private String tick(double value, String column) {
        return isBytes(column) ? bytes(value) : brief(value);
    }

    private void axes(Svg svg) {
        for (double tick : ticks(y, plot.y(), 5)) {
            svg.line("grid", x.from(), y.at(tick), x.to(), y.at(tick));
            svg.text("t-tick", x.from() - 7, y.at(tick) + 4, "end", tick(tick, plot.y()));
        }
        if (words.isEmpty())
            for (double tick : ticks(x, plot.x(), width > 400 ? 8 : 5)) {
                svg.line("grid", x.at(tick), y.from(), x.at(tick), y.from() + 5);
                svg.text("t-tick", x.at(tick), y.from() + 19, "middle", tick(tick, plot.x()));
            }
        else
            for (int i = 0; i < words.size(); i++)
                svg.text("t-tick", x.at(i), y.from() + 16 + (crowded() && i % 2 == 1 ? 13 : 0), "middle",
                        words.get(i));
        svg.text("t-note", (x.from() + x.to()) / 2, height - 5, "middle", named(plot.x()));
    }

    private boolean crowded() {
        double room = (x.to() - x.from()) / words.size();
        return words.stream().anyMatch(word -> word.length() * LETTER > room);
    }

    private void line(Svg svg, Line line) {
        boolean seen = isSeen(line);
        boolean joined = !plot.draw().equals("dots") && !(plot.draw().equals("both") && hasCurve(line));
        List<Point> drawn = line.points().stream().filter(p -> Double.isFinite(p.y()))
                .sorted(Comparator.comparingDouble(Point::x)).toList();
        String stroke = line.role().stroke() + (line.nth() % 4 == 0 ? "" : " dash" + line.nth() % 4);
        if (!seen || joined) {
            StringBuilder path = new StringBuilder();
            for (Point point : drawn) {
                String at = Svg.number(x.at(point.x()));
                String up = Svg.number(y.at(point.y()));
                if (path.isEmpty())
                    path.append('M').append(at).append(' ').append(up);
                else if (plot.draw().equals("steps"))
                    path.append('H').append(at).append('V').append(up);
                else
                    path.append('L').append(at).append(' ').append(up);
            }
            svg.path(stroke, path);
        }
        if (seen && (plot.draw().equals("both") || plot.draw().equals("dots")))
            for (Point point : drawn)
                svg.path(line.role().fill(), shape(line.nth(), x.at(point.x()), y.at(point.y())));
        whiskers(svg, line, 0);
    }

    private static boolean isSeen(Line line) {
        return line.role() == Role.MEASURED || line.role() == Role.RECORDED;
    }

    /// Dots that a curve of the same series runs through need no line of their own.
    private boolean hasCurve(Line seen) {
        return lines.stream().anyMatch(line -> !isSeen(line) && line.series().equals(seen.series()));
    }

    private void whiskers(Svg svg, Line line, double shift) {
        for (Point point : line.points())
            if (point.low() < point.high() && Double.isFinite(point.low()) && Double.isFinite(point.high()))
                svg.line(line.role().stroke(), x.at(point.x()) + shift, y.at(point.low()), x.at(point.x()) + shift,
                        y.at(point.high()));
    }

    /// A disc, a square, a triangle, a diamond: series of one colour are told apart by shape.
    private static String shape(int nth, double cx, double cy) {
        String format = switch (nth % 4) {
            case 0 -> "M%.2f %.2fm-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z";
            case 1 -> "M%.2f %.2fm-2.8 -2.8h5.6v5.6h-5.6z";
            case 2 -> "M%.2f %.2fm0 -3.8l3.6 6.4h-7.2z";
            default -> "M%.2f %.2fm0 -4l4 4l-4 4l-4 -4z";
        };
        return String.format(Locale.ROOT, format, cx, cy);
    }

    private void bars(Svg svg, Line line) {
        int nth = lines.indexOf(line);
        double room = (x.to() - x.from()) / words.size();
        double wide = Math.min(46, room * 0.8 / lines.size());
        for (Point point : line.points()) {
            double left = x.at(point.x()) + (nth - lines.size() / 2.0) * wide;
            double base = y.log() || y.low() > 0 ? y.from() : y.at(Math.max(0, y.low()));
            double top = y.at(point.y());
            svg.rectangle("bar " + line.role().fill() + (line.nth() == 0 ? "" : " tone" + line.nth() % 4), left,
                    Math.min(base, top), Math.max(1, wide - 1.5), Math.max(0.5, Math.abs(base - top)));
        }
        whiskers(svg, line, (nth - (lines.size() - 1) / 2.0) * wide);
    }

    private void key(Svg svg) {
        double at = x.from();
        double row = TOP - 6;
        for (Line line : lines) {
            double wide = 26 + line.name().length() * LETTER;
            if (at > x.from() && at + wide > width) {
                at = x.from();
                row += 17;
            }
            if (words.isEmpty())
                svg.line(line.role().stroke() + (line.nth() % 4 == 0 ? "" : " dash" + line.nth() % 4), at, row - 4,
                        at + 16, row - 4);
            else
                svg.rectangle("bar " + line.role().fill() + (line.nth() == 0 ? "" : " tone" + line.nth() % 4), at,
                        row - 9, 11, 10);
            svg.text("t-label " + line.role().fill(), at + (words.isEmpty() ? 20 : 15), row, "start", line.name());
            at += wide;
        }
    }

    /// Names at the right ends, pushed apart where they would overlap.
    private void labels(Svg svg) {
        record Label(Line line, double at) {}
        List<Label> labels = new ArrayList<>();
        for (Line line : lines)
            line.points().stream().filter(p -> Double.isFinite(p.y())).max(Comparator.comparingDouble(Point::x))
                    .ifPresent(last -> labels.add(new Label(line, y.at(last.y()) + 4)));
        labels.sort(Comparator.comparingDouble(Label::at));
        double[] at = labels.stream().mapToDouble(Label::at).toArray();
        for (int i = 1; i < at.length; i++)
            at[i] = Math.max(at[i], at[i - 1] + 15);
        double over = at.length == 0 ? 0 : Math.max(0, at[at.length - 1] - y.from());
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = i == at.length - 1 ? at[i] - over : Math.min(at[i], at[i + 1] - 15);
            svg.text("t-label " + labels.get(i).line().role().fill(), x.to() + 8, at[i], "start",
                    labels.get(i).line().name());
        }
    }

    private static String bytes(double value) {
        String[] names = {"B", "KiB", "MiB", "GiB", "TiB"};
        int step = 0;
        double left = value;
        while (left >= 1024 && step < names.length - 1) {
            left /= 1024;
            step++;
        }
        return Svg.number(left) + " " + names[step];
    }

    private static String brief(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-3)) {
            int power = (int) Math.floor(Math.log10(size) + 1e-9);
            double lead = value / Math.pow(10, power);
            String raised = "10" + superscript(power);
            return Math.abs(lead - 1) < 1e-6
                    ? raised
                    : Svg.words("%.3g", lead).replaceAll("\\.?0+$", "") + "·" + raised;
        }
        if (value == Math.rint(value))
            return Svg.words("%,.0f", value).replace(',', '\u202f');
        return Svg.words("%.4g", value).replaceAll("0+$", "");
    }

    private static String superscript(int power) {
        StringBuilder raised = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray())
            raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        return raised.toString();
    }
}
